package org.gridtally.streams;

import java.time.Instant;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Quality;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;

/** Readings for tests: a quarter of an hour of electricity delivered, unless told otherwise. */
public final class ReadingBuilder {
    private static final Instant RECEIVED = Instant.parse("2026-03-01T00:00:00Z");

    private final MeterReading reading = MeterReading.newBuilder()
            .setUsagePoint("UP-1")
            .setSegment("S1")
            .setChannel("E1")
            .setCommodity(Commodity.ELECTRICITY)
            .setFlow(FlowDirection.FORWARD)
            .setQuantity(MeasuredQuantity.ENERGY)
            .setUnit(Unit.Wh)
            .setKind(ReadingKind.INTERVAL)
            .setReadingTime(Instant.parse("2026-02-01T10:00:00Z"))
            .setIntervalSeconds(900)
            .setValue(DecimalBytes.of(100 * Micros.PER_UNIT))
            .setQuality(Quality.VALID)
            .setVersion(Instant.parse("2026-02-02T00:00:00Z"))
            .setReceivedAt(RECEIVED)
            .setHeadEnd("he-1")
            .build();

    public static ReadingBuilder reading() {
        return new ReadingBuilder();
    }

    public ReadingBuilder usagePoint(String usagePoint) {
        reading.setUsagePoint(usagePoint);
        return this;
    }

    public ReadingBuilder channel(String channel) {
        reading.setChannel(channel);
        return this;
    }

    public ReadingBuilder segment(String segment) {
        reading.setSegment(segment);
        return this;
    }

    public ReadingBuilder at(String time) {
        return at(Instant.parse(time));
    }

    public ReadingBuilder at(Instant time) {
        reading.setReadingTime(time);
        return this;
    }

    public ReadingBuilder seconds(Integer seconds) {
        reading.setIntervalSeconds(seconds);
        return this;
    }

    public ReadingBuilder value(String value) {
        return micros(Micros.parse(value));
    }

    public ReadingBuilder micros(long micros) {
        reading.setValue(DecimalBytes.of(micros));
        return this;
    }

    public ReadingBuilder quality(Quality quality) {
        reading.setQuality(quality);
        return this;
    }

    public ReadingBuilder version(long version) {
        reading.setVersion(Instant.ofEpochMilli(version));
        return this;
    }

    public ReadingBuilder flow(FlowDirection flow) {
        reading.setFlow(flow);
        return this;
    }

    public ReadingBuilder commodity(Commodity commodity) {
        reading.setCommodity(commodity);
        return this;
    }

    public ReadingBuilder volts() {
        reading.setQuantity(MeasuredQuantity.VOLTAGE);
        reading.setUnit(Unit.V);
        reading.setKind(ReadingKind.INSTANTANEOUS);
        reading.setFlow(FlowDirection.NONE);
        return seconds(null);
    }

    public ReadingBuilder register() {
        reading.setKind(ReadingKind.REGISTER);
        return seconds(null);
    }

    public MeterReading build() {
        return MeterReading.newBuilder(reading).build();
    }
}
