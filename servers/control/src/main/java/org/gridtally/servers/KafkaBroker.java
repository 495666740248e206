package org.gridtally.servers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A Kafka broker with its own controller. */
public final class KafkaBroker extends Server {

    private final ProjectLayout layout;
    private final BrokerConfig config;

    public KafkaBroker(ProjectLayout layout, BrokerConfig config) {
        this.layout = layout;
        this.config = config.withFreePorts();
    }

    /** What a client puts into bootstrap.servers. */
    public String bootstrapServers() {
        return "127.0.0.1:" + config.port();
    }

    @Override
    protected JavaLaunch launch() {
        Map<String, String> settings = new TreeMap<>(config.properties());
        settings.put(
                "gridtally.dir", config.dir().resolve("data").toAbsolutePath().toString());
        settings.put("gridtally.port", Integer.toString(config.port()));
        settings.put("gridtally.controller.port", Integer.toString(config.controllerPort()));
        var file = SettingsFile.write(config.dir().resolve("broker.properties"), settings);
        return new JavaLaunch(
                "broker",
                config.dir(),
                KafkaFlags.withHeap(config.heap()),
                layout.classPath("servers/kafka"),
                "org.gridtally.servers.kafka.BrokerMain",
                List.of(file.toString()));
    }

    /** The broker says when it is ready: it takes connections long before it can serve them. */
    @Override
    protected boolean answers() {
        return process().log().hasLine("READY ");
    }
}
