package org.gridtally.connect.source.worker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.servers.Server;
import org.gridtally.testkit.TestConnect;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;

/** A real broker, registry and Connect worker of a test's own, the worker with the component that was just built. */
final class Stack implements AutoCloseable {
    private static final Path COMPONENT = Path.of("target", "component").toAbsolutePath();

    private final TestKafka kafka;
    private final TestRegistry registry;
    private final TestConnect connect;

    private Stack(TestKafka kafka, TestRegistry registry, TestConnect connect) {
        this.kafka = kafka;
        this.registry = registry;
        this.connect = connect;
    }

    /** Starts all three and creates the topics. */
    static Stack start() {
        TestKafka kafka = TestKafka.embedded();
        TestRegistry registry = TestRegistry.embedded();
        kafka.topics().create(2, "meter.readings", "meter.events", "meter.readings.dlq");
        return new Stack(kafka, registry, TestConnect.embedded(kafka, registry, List.of(COMPONENT)));
    }

    TestKafka kafka() {
        return kafka;
    }

    TestRegistry registry() {
        return registry;
    }

    TestConnect connect() {
        return connect;
    }

    /** The worker's JVM, to kill it and to start it again. */
    Server worker() {
        return connect.process().orElseThrow();
    }

    /** The settings of a connector with those that all of them share. */
    Map<String, String> config(Map<String, String> own) {
        String apicurio = "value.converter.apicurio.registry.";
        Map<String, String> config = new LinkedHashMap<>();
        config.put("head.end", "simulator");
        config.put("exactly.once.support", "required");
        config.put("transaction.boundary", "connector");
        config.put("value.converter", "io.apicurio.registry.utils.converter.AvroConverter");
        config.put("value.converter.enhanced.avro.schema.support", "true");
        config.put(apicurio + "url", registry.url() + "/apis/registry/v2");
        config.put(apicurio + "auto-register", "true");
        config.put(apicurio + "find-latest", "true");
        config.put(apicurio + "as-confluent", "true");
        config.put(apicurio + "use-id", "contentId");
        config.put(apicurio + "headers.enabled", "false");
        config.put(apicurio + "artifact-resolver-strategy", "io.apicurio.registry.serde.strategy.TopicIdStrategy");
        config.putAll(own);
        return config;
    }

    @Override
    public void close() {
        connect.close();
        registry.close();
        kafka.close();
    }
}
