package org.gridtally.sink.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gridtally.servers.ConnectConfig;
import org.gridtally.servers.ConnectWorker;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;
import org.gridtally.testkit.WorkDir;

/** A real broker, registry and Connect worker of a test's own, the worker with the component that was just built. */
final class SinkStack implements AutoCloseable {
    static final int PARTITIONS = 4;

    private static final Path COMPONENT = Path.of("target", "component").toAbsolutePath();

    private final TestKafka kafka;
    private final TestRegistry registry;
    private final ConnectWorker worker;
    private final Admin admin;

    private SinkStack(TestKafka kafka, TestRegistry registry, ConnectWorker worker) {
        this.kafka = kafka;
        this.registry = registry;
        this.worker = worker;
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    static SinkStack start() {
        CompletableFuture<TestRegistry> registry = CompletableFuture.supplyAsync(TestRegistry::embedded);
        TestKafka kafka = TestKafka.embedded();
        SinkStack stack = new SinkStack(kafka, registry.join(), worker(kafka, registry.join()));
        stack.worker.start();
        return stack;
    }

    private static ConnectWorker worker(TestKafka kafka, TestRegistry registry) {
        ConnectConfig config = ConnectConfig.in(WorkDir.create("connect"), kafka.bootstrapServers())
                .withRegistry(registry.url())
                .withPlugins(List.of(COMPONENT))
                // Room for a connector per store, each with its client and a full poll of records per task.
                .withHeap("768m")
                // Offsets are what a test waits for at its end.
                .withProperties(Map.of("offset.flush.interval.ms", "1000"));
        return new ConnectWorker(ProjectLayout.find(), config);
    }

    TestKafka kafka() {
        return kafka;
    }

    TestRegistry registry() {
        return registry;
    }

    ConnectWorker worker() {
        return worker;
    }

    void killWorker() {
        worker.kill();
        worker.start();
    }

    void createTopic(String topic) {
        kafka.topics().create(PARTITIONS, topic);
    }

    /** How many records of a topic a connector has not committed. */
    long lag(String connector, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        var committed = admin.listConsumerGroupOffsets("connect-" + connector)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset()
                        - (committed.get(end.getKey()) == null
                                ? 0
                                : committed.get(end.getKey()).offset()))
                .sum();
    }

    @Override
    public void close() {
        admin.close();
        worker.close();
        registry.close();
        kafka.close();
    }
}
