package org.gridtally.druid.avro;

import java.time.Instant;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Quality;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.schemas.DecimalBytes;

/** Readings to decode. */
public final class Readings {
    private Readings() {}

    /** A quarter of an hour of Wh, received ten seconds after its end. */
    public static MeterReading interval(String usagePoint, long time, long micros, long version) {
        return MeterReading.newBuilder()
                .setUsagePoint(usagePoint)
                .setMeterSerial("S1")
                .setSegment("S1")
                .setChannel("active")
                .setCommodity(Commodity.ELECTRICITY)
                .setFlow(FlowDirection.FORWARD)
                .setQuantity(MeasuredQuantity.ENERGY)
                .setUnit(Unit.Wh)
                .setKind(ReadingKind.INTERVAL)
                .setReadingTime(Instant.ofEpochMilli(time))
                .setIntervalSeconds(900)
                .setValue(DecimalBytes.of(micros))
                .setQuality(Quality.VALID)
                .setVersion(Instant.ofEpochMilli(version))
                .setReceivedAt(Instant.ofEpochMilli(time + 910_000))
                .setHeadEnd("test")
                .build();
    }
}
