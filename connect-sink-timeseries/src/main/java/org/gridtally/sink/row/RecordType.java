package org.gridtally.sink.row;

import java.util.List;
import org.apache.avro.Schema;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.MeterEvent;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.UsageWindow;

/**
 * The kinds of records the sink writes: which columns identify a row, which one is its time, and which columns decide,
 * compared one after the other, which of two rows of one identity stays. The larger one stays, so repeated and late
 * records give the same table whatever their order.
 */
public enum RecordType {
    /** {@code MeterReading}: the canonical reading is the larger (version, quality rank, value). */
    READING(
            MeterReading.getClassSchema(),
            List.of("usage_point", "channel", "segment", "reading_time"),
            List.of("version", DerivedColumns.QUALITY_RANK, "value"),
            List.of("quality")),

    /** {@code UsageWindow}: it has no version; the record written later, by its Kafka offset, replaces the earlier. */
    USAGE_WINDOW(
            UsageWindow.getClassSchema(),
            List.of("usage_point", "window_start"),
            List.of(DerivedColumns.KAFKA_OFFSET),
            List.of("delivered_wh", "received_wh", "slots")),

    /** {@code Alarm}: of two alarms of one rule on one reading, that on the later version. */
    ALARM(
            Alarm.getClassSchema(),
            List.of("usage_point", "channel", "rule", "reading_time"),
            List.of("version", "observed"),
            List.of("threshold")),

    /** {@code MeterEvent}: the later version; of two with one version, that received later. */
    EVENT(
            MeterEvent.getClassSchema(),
            List.of("usage_point", "event_type", "event_time"),
            List.of("version", "received_at"),
            List.of());

    private final String schemaName;
    private final int keyColumns;
    private final List<Integer> orderColumns;
    private final List<Column> columns;

    RecordType(Schema schema, List<String> key, List<String> order, List<String> alsoRequired) {
        schemaName = schema.getName();
        keyColumns = key.size();
        columns = KnownColumns.of(schema, key, order, alsoRequired);
        orderColumns = java.util.stream.IntStream.range(key.size(), key.size() + order.size())
                .boxed()
                .toList();
    }

    /** Last part of the name of the value's schema. */
    public String schemaName() {
        return schemaName;
    }

    /**
     * The columns every table of this type has: first those of the key, the last of which is the time, then those of
     * the order, then the other fields of the schema.
     */
    public List<Column> columns() {
        return columns;
    }

    /** How many of the first columns identify a row; the time column is the last of them. */
    public int keyColumns() {
        return keyColumns;
    }

    /** Position of the column that is the time of the row. */
    public int timeColumn() {
        return keyColumns - 1;
    }

    /** Positions of the columns that decide which of two rows of one identity stays, the weightiest first. */
    public List<Integer> orderColumns() {
        return orderColumns;
    }
}
