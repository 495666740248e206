package org.gridtally.streams.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.nio.ByteBuffer;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.Threshold;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.streams.TopologyFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private final TopologyFixture job = new TopologyFixture();

    @AfterEach
    void stop() {
        job.close();
    }

    private void limit(@Nullable String watts) {
        ByteBuffer demand = watts == null ? null : DecimalBytes.of(Micros.parse(watts));
        byte[] value = new AvroWriter<Threshold>(job.registry(), "t", Threshold.getClassSchema())
                .write(new Threshold("UP-1", demand, null, null));
        job.pipe("meter.thresholds", "UP-1", value, TopologyFixture.NOW);
    }

    @Test
    void theLatestLimitHolds() {
        limit("100");
        job.pipe(reading().value("50").at("2026-02-01T10:00:00Z"));
        limit("1000");
        job.pipe(reading().value("50").at("2026-02-01T10:15:00Z"));
        limit(null);
        job.pipe(reading().value("5000").at("2026-02-01T10:30:00Z"));

        assertThat(job.read("meter.alarms", Alarm.class))
                .extracting(a ->
                        Micros.toDecimal(DecimalBytes.toMicros(a.getObserved())).toPlainString())
                .containsExactly("200.000000");
    }

    @Test
    void aTombstoneLiftsTheLimits() {
        limit("100");
        job.pipe("meter.thresholds", "UP-1", null, TopologyFixture.NOW)
                .pipe(reading().value("50"));

        assertThat(job.read("meter.alarms", Alarm.class)).isEmpty();
    }

    @Test
    void aThresholdThatCannotBeReadLeavesTheLimitsAsTheyWere() {
        limit("100");
        job.pipe("meter.thresholds", "UP-1", new byte[] {1, 2}, TopologyFixture.NOW)
                .pipe("meter.thresholds", null, new byte[] {0}, TopologyFixture.NOW)
                .pipe(reading().value("50"));

        assertThat(job.read("meter.alarms", Alarm.class)).hasSize(1);
    }

    @Test
    void hugeValuesAreComparedExactly() {
        Limits limits = new Limits(999_999_999_999_999_999L, Limits.NO_LIMIT, Limits.NO_LIMIT);
        long micros = 277_777_777_777_777_778L;

        assertThat(AlarmRules.breaches(reading().seconds(1000).build(), micros, limits))
                .containsExactly(
                        new Breach(AlarmRules.OVER_DEMAND, 1_000_000_000_000_000_001L, 999_999_999_999_999_999L));
        assertThat(AlarmRules.breaches(reading().seconds(1001).build(), micros, limits))
                .isEmpty();
    }

    @Test
    void theStoredFormIsKept() {
        Limits limits = new Limits(1, Limits.NO_LIMIT, -1);

        assertThat(limits.toBytes()).isEqualTo(new byte[] {
            1, 0, 0, 0, 0, 0, 0, 0, 1, -128, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1
        });
        assertThat(Limits.ofBytes(limits.toBytes())).isEqualTo(limits);
    }
}
