package org.gridtally.quickstart.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.simulator.HeadEndSimulator;

/**
 * The connectors of the demo: one pulls the head-end's ESPI feeds, one watches where its NEM12 files appear, and one for
 * each store beside Druid writes to it.
 */
final class Connectors {
    static final String GREEN_BUTTON = "green-button";
    static final String NEM12 = "nem12";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ConnectRest connect;
    private final String bootstrapServers;
    private final String registryUrl;
    private final RegistryClient registry;

    Connectors(ConnectRest connect, String bootstrapServers, String registryUrl, RegistryClient registry) {
        this.connect = connect;
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.registry = registry;
    }

    /** Deploys them, or changes them to this head-end, and returns when all their tasks run. */
    void deploy(HeadEndSimulator headEnd, List<SideStore> stores) {
        registry.register("meter.readings-value", MeterReading.getClassSchema());
        registry.register("meter.readings.dlq-value", DeadLetter.getClassSchema());
        Map<String, Map<String, String>> wanted = new TreeMap<>(Map.of(NEM12, nem12(headEnd)));
        if (!headEnd.groups().isEmpty()) {
            wanted.put(GREEN_BUTTON, greenButton(headEnd));
        }
        new NewTopics(bootstrapServers)
                .create(stores.stream()
                        .flatMap(store -> store.topics().stream())
                        .toList());
        stores.forEach(store -> wanted.put(store.connector(), sink(store)));
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

    private Map<String, String> sink(SideStore store) {
        Map<String, String> config = new TreeMap<>(store.settings(bootstrapServers));
        config.putAll(AvroConverter.settings(registryUrl));
        return config;
    }

    private Map<String, String> exactlyOnce(Map<String, String> config) {
        config.put("exactly.once.support", "required");
        config.put("transaction.boundary", "connector");
        config.putAll(AvroConverter.settings(registryUrl));
        return config;
    }
}
