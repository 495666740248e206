package org.gridtally.quickstart.demo;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.simulator.HeadEndSimulator;

/** The connectors of the demo: one pulls the head-end's ESPI feeds, one watches where its NEM12 files appear. */
final class Connectors {
    static final String GREEN_BUTTON = "green-button";
    static final String NEM12 = "nem12";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ConnectRest connect;
    private final String registryUrl;
    private final RegistryClient registry;

    Connectors(ConnectRest connect, String registryUrl, RegistryClient registry) {
        this.connect = connect;
        this.registryUrl = registryUrl;
        this.registry = registry;
    }

    /** Deploys them, or changes them to this head-end, and returns when all their tasks run. */
    void deploy(HeadEndSimulator headEnd) {
        registry.register("meter.readings-value", MeterReading.getClassSchema());
        registry.register("meter.readings.dlq-value", DeadLetter.getClassSchema());
        Map<String, Map<String, String>> wanted = new TreeMap<>(Map.of(NEM12, nem12(headEnd)));
        if (!headEnd.groups().isEmpty()) {
            wanted.put(GREEN_BUTTON, greenButton(headEnd));
        }
        wanted.forEach(connect::deploy);
        wanted.keySet().forEach(this::awaitRunning);
    }

    private void awaitRunning(String name) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!connect.isRunning(name)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("connector " + name + " does not run: " + connect.status(name));
            }
            Waiting.pause(PAUSE);
        }
    }

    /**
     * Two tasks share the meter groups. Neither overlap nor settling time: this head-end runs by the same clock and
     * shows an update before its time has passed, so nothing has to be read twice.
     */
    private Map<String, String> greenButton(HeadEndSimulator headEnd) {
        Map<String, String> config = new TreeMap<>();
        config.put("connector.class", "org.gridtally.connect.source.greenbutton.GreenButtonSourceConnector");
        config.put("tasks.max", "2");
        config.put("head.end", "simulator");
        config.put("poll.interval.ms", "100");
        config.put("http.base.url", headEnd.url());
        config.put("http.request.timeout.ms", "5000");
        config.put("meter.groups", String.join(",", headEnd.groups()));
        config.put("overlap.ms", "0");
        config.put("settle.ms", "0");
        if (headEnd.files().isEmpty()) {
            // The asset record of the simulated meters: five dials of whole kWh.
            config.put("register.digits", "5");
            config.put("register.resolution", "1");
        }
        return exactlyOnce(config);
    }

    /** The simulator renames whole files into the directory, so there is nothing to wait for. */
    private Map<String, String> nem12(HeadEndSimulator headEnd) {
        Map<String, String> config = new TreeMap<>();
        config.put("connector.class", "org.gridtally.connect.source.nem12.Nem12SourceConnector");
        config.put("tasks.max", "1");
        config.put("head.end", "simulator");
        config.put("poll.interval.ms", "200");
        config.put("file.directory", headEnd.nem12Directory().toString());
        config.put("file.settle.ms", "0");
        config.put("file.finished.policy", "keep");
        return exactlyOnce(config);
    }

    private Map<String, String> exactlyOnce(Map<String, String> config) {
        config.put("exactly.once.support", "required");
        config.put("transaction.boundary", "connector");
        config.putAll(converter());
        return config;
    }

    /**
     * The worker's converter, but with schemas that are registered beforehand: where it registers them itself, it turns
     * the schema into text again for every record, which costs more than all the rest of the worker.
     */
    private Map<String, String> converter() {
        String prefix = "value.converter.apicurio.registry.";
        return Map.of(
                "value.converter",
                "io.apicurio.registry.utils.converter.AvroConverter",
                "value.converter.enhanced.avro.schema.support",
                "true",
                prefix + "url",
                registryUrl + "/apis/registry/v2",
                prefix + "auto-register",
                "false",
                prefix + "find-latest",
                "true",
                prefix + "as-confluent",
                "true",
                prefix + "use-id",
                "contentId",
                prefix + "headers.enabled",
                "false",
                prefix + "artifact-resolver-strategy",
                "io.apicurio.registry.serde.strategy.TopicIdStrategy");
    }
}
