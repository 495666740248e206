package org.gridtally.connect.source.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.avro.MeterReading;
import org.gridtally.connect.source.greenbutton.TestHeadEnd;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.config.SimulatorConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built component in a real worker that writes exactly once. */
class GreenButtonInWorkerIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    /** The ledger counts each reading the head-end has released, exact repeats included. */
    @Test
    void aWorkerKilledInTheMiddleOfAPullLosesNothingAndRepeatsNothing(@TempDir Path directory) throws Exception {
        stack.kafka().topics().create(2, "kill.readings");
        Population population = new Population(
                60, 3, Duration.ofMinutes(15), ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 10, 24), 0, 4);
        SimulatorConfig config = SimulatorConfig.demo(directory)
                .withPopulation(population)
                .withPace(new Pace(0.3, 3000, 4))
                .withMisbehaviour(Misbehaviour.all());
        try (HeadEndSimulator headEnd = HeadEndSimulator.start(config)) {
            stack.connect().rest().deploy("kill", pull(headEnd));
            for (int kill = 1; kill <= 2; kill++) {
                int enough = kill * 6_000;
                await().atMost(LIMIT).until(() -> records("kill.readings").size() > enough);
                stack.worker().kill();
                stack.worker().start();
            }
            await().atMost(LIMIT).until(headEnd::isAllReleased);
            long served = headEnd.ledger().totals().served();
            await().atMost(LIMIT).until(() -> records("kill.readings").size() >= served);

            assertThat(records("kill.readings").size()).isEqualTo((int) served);
            assertThat(distinct("kill.readings"))
                    .isEqualTo(headEnd.ledger().totals().distinct());
            stack.connect().rest().delete("kill");
        }
    }

    private static Map<String, String> pull(HeadEndSimulator headEnd) {
        Map<String, String> config = config("kill");
        config.put("tasks.max", "2");
        config.put("http.base.url", headEnd.url());
        config.put("http.request.timeout.ms", "3000");
        config.put("meter.groups", String.join(",", headEnd.groups()));
        config.put("page.max.results", "20");
        return config;
    }

    @Test
    void anOperatorMaySetAndResetThePosition() {
        stack.kafka().topics().create(1, "offsets.readings");
        try (TestHeadEnd headEnd = TestHeadEnd.start()) {
            headEnd.answer(TestHeadEnd.ok(SmallFeed.of(3)));
            Map<String, String> config = config("offsets");
            config.put("meter.groups", headEnd.url() + "/feed");
            stack.connect().rest().deploy("offsets", config);
            await().atMost(LIMIT).until(() -> records("offsets.readings").size() == 3);

            stack.connect().rest().stop("offsets");
            JsonNode offsets = await().atMost(LIMIT)
                    .until(
                            () -> stack.connect().rest().offsets("offsets"),
                            answer -> answer.path("offsets").size() == 1);
            ObjectNode position = (ObjectNode) offsets.path("offsets").get(0).path("offset");
            position.removeAll();
            position.put("updated_min", 0);
            await().atMost(LIMIT).ignoreExceptions().until(() -> altered(offsets));
            stack.connect().rest().resume("offsets");

            await().atMost(LIMIT).until(() -> records("offsets.readings").size() == 6);
            assertThat(stack.connect().rest().offsets("offsets").path("offsets"))
                    .hasSize(1);
            stack.connect().rest().delete("offsets");
        }
    }

    private static boolean altered(JsonNode offsets) {
        stack.connect().rest().alterOffsets("offsets", offsets);
        return true;
    }

    @Test
    void theRealConfluentDeserializerReadsWhatTheConnectorWrote() throws Exception {
        stack.kafka().topics().create(1, "interop.readings");
        try (TestHeadEnd headEnd = TestHeadEnd.start();
                ConfluentReader confluent = new ConfluentReader(stack.registry().ccompatUrl())) {
            headEnd.answer(TestHeadEnd.ok(SmallFeed.of(1)));
            Map<String, String> config = config("interop");
            config.put("meter.groups", headEnd.url() + "/feed");
            stack.connect().rest().deploy("interop", config);
            await().atMost(LIMIT).until(() -> records("interop.readings").size() == 1);

            Map<String, Object> reading = confluent.read(
                    "interop.readings", records("interop.readings").get(0).value());

            assertThat(reading)
                    .containsEntry("usage_point", "U")
                    .containsEntry("channel", "E1")
                    .containsEntry("unit", "Wh")
                    .containsEntry("kind", "INTERVAL")
                    .containsEntry("quality", "VALID")
                    .containsEntry("interval_seconds", "900")
                    .containsEntry("reading_time", "1767225600000")
                    .containsEntry("disposition", "null");
            stack.connect().rest().delete("interop");
        }
    }

    private static Map<String, String> config(String name) {
        Map<String, String> config = new HashMap<>(stack.config(Map.of(
                "connector.class", "org.gridtally.connect.source.greenbutton.GreenButtonSourceConnector",
                "topic.readings", name + ".readings",
                "overlap.ms", "0",
                "settle.ms", "200")));
        config.put("head.end", name);
        return config;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return stack.kafka().topics().readAll(topic);
    }

    private static long distinct(String topic) {
        RegistryClient registry = new RegistryClient(stack.registry().ccompatUrl());
        AvroReader<MeterReading> reader = new AvroReader<>(registry, MeterReading.class);
        return records(topic).stream()
                .map(record -> reader.read(record.value()))
                .map(reading -> List.of(
                        reading.getUsagePoint(),
                        reading.getChannel(),
                        reading.getSegment(),
                        reading.getReadingTime(),
                        reading.getVersion(),
                        reading.getQuality(),
                        reading.getValue()))
                .distinct()
                .count();
    }
}
