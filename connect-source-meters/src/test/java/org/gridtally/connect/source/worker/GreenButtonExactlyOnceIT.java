package org.gridtally.connect.source.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.Misbehaviour;
import org.gridtally.simulator.Pace;
import org.gridtally.simulator.Population;
import org.gridtally.simulator.SimulatorConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the head-end released is in the topic exactly once, however the worker dies: the simulator's ledger counts each
 * reading it has released, so the topic must hold as many records, all different where the ledger's are.
 */
class GreenButtonExactlyOnceIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Stack stack;

    @BeforeEach
    void start() {
        stack = Stack.start();
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void aWorkerKilledInTheMiddleOfAPullLosesNothingAndRepeatsNothing(@TempDir Path directory) throws Exception {
        SimulatorConfig config = SimulatorConfig.demo(directory)
                .withPopulation(new Population(
                        60, 3, Duration.ofMinutes(15), ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 10, 24), 0, 4))
                .withPace(new Pace(0.3, 3000, 4))
                .withMisbehaviour(Misbehaviour.all());
        try (HeadEndSimulator headEnd = HeadEndSimulator.start(config)) {
            stack.connect().rest().deploy("green-button", connector(headEnd));
            for (int kill = 1; kill <= 2; kill++) {
                int enough = kill * 6_000;
                await().atMost(LIMIT).until(() -> records() > enough);
                stack.worker().kill();
                stack.worker().start();
            }
            await().atMost(LIMIT).until(headEnd::isAllReleased);
            long espi = espi(headEnd);
            await().atMost(LIMIT).until(() -> records() >= espi);

            assertThat(records()).isEqualTo(espi);
            assertThat(distinct()).isEqualTo(headEnd.ledger().totals().distinct());
        }
    }

    private static long espi(HeadEndSimulator headEnd) {
        return headEnd.ledger().totals().served();
    }

    private Map<String, String> connector(HeadEndSimulator headEnd) {
        return stack.config(Map.of(
                "connector.class", "org.gridtally.connect.source.greenbutton.GreenButtonSourceConnector",
                "tasks.max", "2",
                "http.base.url", headEnd.url(),
                "http.request.timeout.ms", "3000",
                "meter.groups", String.join(",", headEnd.groups()),
                "page.max.results", "20",
                "overlap.ms", "0",
                "settle.ms", "200"));
    }

    private int records() {
        return stack.kafka().topics().readAll("meter.readings").size();
    }

    private long distinct() {
        List<ConsumerRecord<byte[], byte[]>> records = stack.kafka().topics().readAll("meter.readings");
        RegistryClient registry = new RegistryClient(stack.registry().ccompatUrl());
        AvroReader<MeterReading> reader = new AvroReader<>(registry, MeterReading.class);
        return records.stream()
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
