package org.gridtally.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.streams.arrival.RetentionLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private final TopologyFixture job = new TopologyFixture();

    @AfterEach
    void stop() {
        job.close();
    }

    private DeadLetter onlyLetter() {
        List<DeadLetter> letters = job.read("meter.readings.dlq", DeadLetter.class);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private byte[] framed(MeterReading reading) {
        return new AvroWriter<MeterReading>(job.registry(), "meter.readings-value", MeterReading.getClassSchema())
                .write(reading);
    }

    @Test
    void bytesThatAreNoRecordAreBuriedAndTheStreamGoesOn() {
        byte[] garbage = "not avro".getBytes(StandardCharsets.UTF_8);
        job.pipe("meter.readings", "UP-1", garbage, TopologyFixture.NOW).pipe(reading());

        List<TestRecord<String, DeadLetter>> letters = job.records("meter.readings.dlq", DeadLetter.class);
        assertThat(letters).hasSize(1);
        DeadLetter letter = letters.get(0).value();
        assertThat(letter.getRaw()).isEqualTo(Base64.getEncoder().encodeToString(garbage));
        assertThat(letter.getOrigin()).isEqualTo("meter.readings-0@0");
        assertThat(letter.getReason()).contains("expected first byte 0");
        assertThat(letters.get(0).key()).isEqualTo("meter.readings-0@0");
        assertThat(job.read("meter.readings.accepted", MeterReading.class)).hasSize(1);
    }

    @Test
    void aTruncatedRecordIsBuried() {
        byte[] whole = framed(reading().build());
        job.pipe("meter.readings", "UP-1", Arrays.copyOf(whole, 20), TopologyFixture.NOW);

        assertThat(onlyLetter().getField()).isEqualTo("record value");
    }

    @Test
    void anUnknownSchemaIsBuried() {
        job.pipe("meter.readings", "UP-1", new byte[] {0, 0, 0, 9, 9, 1}, TopologyFixture.NOW);

        assertThat(onlyLetter().getField()).isEqualTo("schema id");
    }

    @Test
    void aTombstoneIsBuried() {
        job.pipe("meter.readings", "UP-1", null, TopologyFixture.NOW);

        assertThat(onlyLetter().getFound()).isEqualTo("none (a tombstone)");
    }

    @Test
    void aRecordUnderAnotherKeyIsBuriedSinceItsStateStandsInAnotherPartition() {
        job.pipe("meter.readings", "UP-2", framed(reading().build()), TopologyFixture.NOW)
                .pipe("meter.readings", null, framed(reading().build()), TopologyFixture.NOW);

        List<DeadLetter> letters = job.read("meter.readings.dlq", DeadLetter.class);
        assertThat(letters)
                .extracting(DeadLetter::getReason)
                .containsExactly(
                        "record key: expected usage point 'UP-1', found 'UP-2'",
                        "record key: expected usage point 'UP-1', found no key");
        assertThat(letters).extracting(DeadLetter::getUsagePoint).containsOnly("UP-1");
        assertThat(letters).extracting(DeadLetter::getHeadEnd).containsOnly("he-1");
    }

    @Test
    void anIntervalWithoutLengthIsBuried() {
        job.pipe(reading().seconds(null));

        assertThat(onlyLetter().getReason()).isEqualTo("interval_seconds: expected 1 to 2678400, found null");
    }

    @Test
    void aReadingFromBeforeTheRetentionIsBuried() {
        RetentionLimit year = new RetentionLimit(Optional.of(Duration.ofDays(365)));
        try (TopologyFixture limited = new TopologyFixture(year)) {
            limited.pipe(reading().at("2025-02-28T23:45:00Z"), reading().at("2025-03-01T00:00:00Z"));

            assertThat(limited.read("meter.readings.accepted", MeterReading.class))
                    .hasSize(1);
            assertThat(limited.read("meter.readings.dlq", DeadLetter.class))
                    .extracting(DeadLetter::getField)
                    .containsExactly("reading_time");
        }
    }

    @Test
    void whatIsPastTheRetentionIsForgotten() {
        RetentionLimit month = new RetentionLimit(Optional.of(Duration.ofDays(30)));
        try (TopologyFixture limited = new TopologyFixture(month)) {
            limited.pipe(reading().at("2026-02-01T10:00:00Z"), reading().at("2026-02-20T10:00:00Z"));
            assertThat(blocks(limited)).isEqualTo(2);

            limited.wait(Duration.ofDays(10));

            assertThat(blocks(limited)).isEqualTo(1);
        }
    }

    private static int blocks(TopologyFixture job) {
        int blocks = 0;
        try (var all = job.driver()
                .<Bytes, byte[]>getKeyValueStore(MeterTopology.SEEN_STORE)
                .all()) {
            while (all.hasNext()) {
                all.next();
                blocks++;
            }
        }
        return blocks;
    }
}
