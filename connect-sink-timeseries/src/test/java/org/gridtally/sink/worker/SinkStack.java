package org.gridtally.sink.worker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gridtally.servers.Server;
import org.gridtally.sink.TimeSeriesSinkConnector;
import org.gridtally.testkit.TestConnect;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;

/** A real broker, registry and Connect worker of a test's own, the worker with the component that was just built. */
final class SinkStack implements AutoCloseable {
    static final Duration LIMIT = Duration.ofMinutes(8);

    private static final Path COMPONENT = Path.of("target", "component").toAbsolutePath();
    private static final int PARTITIONS = 4;

    private final TestKafka kafka;
    private final TestRegistry registry;
    private final TestConnect connect;

    private SinkStack(TestKafka kafka, TestRegistry registry, TestConnect connect) {
        this.kafka = kafka;
        this.registry = registry;
        this.connect = connect;
    }

    static SinkStack start() {
        TestKafka kafka = TestKafka.embedded();
        TestRegistry registry = TestRegistry.embedded();
        return new SinkStack(kafka, registry, TestConnect.embedded(kafka, registry, List.of(COMPONENT)));
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

    /** Creates a topic and its dead letter queue. */
    void createTopic(String topic) {
        kafka.topics().create(PARTITIONS, topic);
        kafka.topics().create(1, dlq(topic));
    }

    static String dlq(String topic) {
        return topic + ".dlq";
    }

    /** A sink of one topic, with the settings of a store. */
    Map<String, String> config(String topic, Map<String, String> store) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("connector.class", TimeSeriesSinkConnector.class.getName());
        config.put("tasks.max", "2");
        config.put("topics", topic);
        config.put("errors.tolerance", "all");
        config.put("errors.deadletterqueue.topic.name", dlq(topic));
        config.put("errors.deadletterqueue.topic.replication.factor", "1");
        config.put("errors.deadletterqueue.context.headers.enable", "true");
        config.put("consumer.override.max.poll.records", "5000");
        // A killed worker's partitions are free again after this, not after 45 s.
        config.put("consumer.override.session.timeout.ms", "6000");
        config.put("consumer.override.heartbeat.interval.ms", "1500");
        config.putAll(store);
        return config;
    }

    void deploy(String name, Map<String, String> config) {
        connect.rest().deploy(name, config);
        await().atMost(LIMIT).until(() -> connect.rest().isRunning(name));
    }

    /** Returns when the connector has committed everything that is in the topic now. */
    void awaitAllCommitted(String name, String topic) {
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> lag(name, topic) == 0);
    }

    /** Writes the whole topic again. */
    void replay(String name, String topic) {
        connect.rest().stop(name);
        await().atMost(LIMIT).until(() -> connect.rest().states(name).equals(List.of("STOPPED")));
        ArrayNode offsets = new ObjectMapper().createArrayNode();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ObjectNode each = offsets.addObject();
            each.putObject("partition").put("kafka_topic", topic).put("kafka_partition", partition);
            each.putObject("offset").put("kafka_offset", 0);
        }
        connect.rest().alterOffsets(name, new ObjectMapper().createObjectNode().set("offsets", offsets));
        connect.rest().resume(name);
        awaitAllCommitted(name, topic);
    }

    private long lag(String name, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            var committed = admin.listConsumerGroupOffsets("connect-" + name)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (committed.get(end.getKey()) == null
                                    ? 0
                                    : committed.get(end.getKey()).offset()))
                    .sum();
        }
    }

    @Override
    public void close() {
        connect.close();
        registry.close();
        kafka.close();
    }
}
