package org.gridtally.sink.worker;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.avro.MeterReading;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.sink.row.ReadingRecords;

/** A reading as a converter hands it to a task, with no more than the fields that it must have. */
final class BareReading {
    private static final Schema SCHEMA = ReadingRecords.schema().build();

    private BareReading() {}

    static SinkRecord of(String topic, MeterReading reading, long offset) {
        Struct value = ReadingRecords.reading(
                        SCHEMA,
                        reading.getUsagePoint(),
                        reading.getReadingTime().toEpochMilli(),
                        reading.getVersion().toEpochMilli())
                .put("channel", reading.getChannel())
                .put("segment", reading.getSegment())
                .put("value", Micros.toDecimal(DecimalBytes.toMicros(reading.getValue())))
                .put("quality", reading.getQuality().name());
        return ReadingRecords.of(topic, value, offset);
    }
}
