package org.gridtally.streams.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.UsageWindow;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.setup.TopicSetup;
import org.gridtally.streams.setup.Topics;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** The installed job on a real broker with a real registry. */
@WithServers
class StreamJobIT {
    private static final Instant START = Instant.parse("2011-07-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static List<byte[]> day(SchemaRegistry registry, String topic, String point, int slots) {
        AvroWriter<MeterReading> writer = new AvroWriter<>(registry, topic + "-value", MeterReading.getClassSchema());
        List<byte[]> values = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            byte[] value = writer.write(reading()
                    .usagePoint(point)
                    .at(START.plusSeconds(900L * slot))
                    .micros(Micros.PER_UNIT)
                    .build());
            values.add(value);
            if (slot % 20 == 0) {
                values.add(value);
            }
        }
        return values;
    }

    private static <T extends SpecificRecord> List<T> read(
            TestKafka kafka, SchemaRegistry registry, String topic, Class<T> type) {
        AvroReader<T> reader = new AvroReader<>(registry, type);
        return kafka.topics().readAll(topic).stream()
                .map(r -> reader.read(r.value()))
                .toList();
    }

    @Test
    void readingsGoThroughAndSigtermStopsTheJobInTime(TestKafka kafka, TestRegistry servers) throws Exception {
        String name = "through";
        SchemaRegistry registry = new RegistryClient(servers.ccompatUrl());
        try (InstalledJob job = new InstalledJob(name, kafka, servers)) {
            job.start();
            await().atMost(LIMIT).until(() -> job.health().startsWith("RUNNING"));
            kafka.topics().sendAll(InstalledJob.topic(name, "readings"), "UP-1", day(registry, name, "UP-1", 96));
            kafka.topics()
                    .send(InstalledJob.topic(name, "readings"), "UP-1", "garbage".getBytes(StandardCharsets.UTF_8));

            await().atMost(LIMIT).until(() -> job.health()
                    .contains("accepted=96 (corrections=0 superseded=0) duplicates=5 dead-lettered=1"));
            assertThat(job.terminate(5)).as("stopped within 5 s").isTrue();

            assertThat(read(kafka, registry, InstalledJob.topic(name, "accepted"), MeterReading.class))
                    .hasSize(96);
            assertThat(read(kafka, registry, InstalledJob.topic(name, "electricity"), MeterReading.class))
                    .hasSize(96);
            assertThat(read(kafka, registry, InstalledJob.topic(name, "dlq"), DeadLetter.class))
                    .hasSize(1);
            assertThat(usage(read(kafka, registry, InstalledJob.topic(name, "hourly"), UsageWindow.class)))
                    .hasSize(24)
                    .allSatisfy((hour, wh) -> assertThat(wh).isEqualTo(4 * Micros.PER_UNIT));
        }
    }

    @Test
    void nothingIsLostOrTwiceWhenTheJobIsKilledInMidStream(TestKafka kafka, TestRegistry servers) throws Exception {
        String name = "killed";
        int points = 40;
        int slots = 960;
        SchemaRegistry registry = new RegistryClient(servers.ccompatUrl());
        try (InstalledJob job = new InstalledJob(name, kafka, servers)) {
            job.start();
            await().atMost(LIMIT).until(() -> job.health().startsWith("RUNNING"));
            for (int point = 0; point < points; point++) {
                String key = "UP-" + point;
                kafka.topics().sendAll(InstalledJob.topic(name, "readings"), key, day(registry, name, key, slots));
                if (point == points / 4 || point == points / 2) {
                    await().atMost(LIMIT).until(() -> !kafka.topics()
                            .readAll(InstalledJob.topic(name, "accepted"))
                            .isEmpty());
                    job.kill();
                    job.start();
                }
            }

            await().atMost(LIMIT)
                    .until(() -> kafka.topics()
                                    .readAll(InstalledJob.topic(name, "accepted"))
                                    .size()
                            >= points * slots);
            assertThat(job.terminate(5)).isTrue();

            assertThat(read(kafka, registry, InstalledJob.topic(name, "accepted"), MeterReading.class).stream()
                            .map(r -> r.getUsagePoint() + "|" + r.getReadingTime()))
                    .hasSize(points * slots)
                    .doesNotHaveDuplicates();
            assertThat(usage(read(kafka, registry, InstalledJob.topic(name, "hourly"), UsageWindow.class)))
                    .hasSize(points * slots / 4)
                    .allSatisfy((hour, wh) -> assertThat(wh).isEqualTo(4 * Micros.PER_UNIT));
        }
    }

    @Test
    void aRegistryThatIsAwayAtTheStartIsWaitedFor(TestKafka kafka) throws Exception {
        String name = "waiting";
        try (TestRegistry own = TestRegistry.embedded();
                InstalledJob job = new InstalledJob(name, kafka, own)) {
            own.process().orElseThrow().kill();
            job.start();
            await().atMost(LIMIT).until(() -> job.log().contains("asking again"));

            own.process().orElseThrow().start();

            await().atMost(LIMIT).until(() -> job.health().startsWith("RUNNING"));
        }
    }

    @Test
    void topicsAreCreatedOnceAndKeepHistory(TestKafka kafka) throws Exception {
        TopicSetup setup = new TopicSetup(kafka.bootstrapServers(), 2, (short) 1);

        assertThat(setup.create(Topics.defaults())).contains("meter.readings", "meter.usage.hourly");
        assertThat(setup.create(Topics.defaults())).isEmpty();
        assertThat(config(kafka, "meter.readings.accepted"))
                .containsEntry("retention.ms", "-1")
                .containsEntry("cleanup.policy", "delete");
        assertThat(config(kafka, "meter.thresholds")).containsEntry("cleanup.policy", "compact");
    }

    private static Map<String, String> config(TestKafka kafka, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                    .collect(Collectors.toMap(ConfigEntry::name, e -> String.valueOf(e.value())));
        }
    }

    private static Map<String, Long> usage(List<UsageWindow> windows) {
        Map<String, Long> last = new TreeMap<>();
        windows.forEach(
                w -> last.put(w.getUsagePoint() + "|" + w.getWindowStart(), DecimalBytes.toMicros(w.getDeliveredWh())));
        return last;
    }
}
