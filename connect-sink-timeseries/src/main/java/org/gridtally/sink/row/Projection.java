package org.gridtally.sink.row;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** How records of one schema become rows of one table. */
final class Projection {
    private final Table table;
    private final Accessor[] accessors;

    Projection(Table table, Accessor[] accessors) {
        this.table = table;
        this.accessors = accessors;
    }

    /** The row of a record, once every value fits its column. */
    Row row(Struct struct, SinkRecord sinkRecord) {
        @Nullable Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            Object value = accessors[i].get(struct, sinkRecord);
            if (value == null && table.columns().get(i).required()) {
                throw BadRowException.of(table.columns().get(i).name(), "a value", "none");
            }
            values[i] = value;
        }
        return new Row(table, sinkRecord, values);
    }
}
