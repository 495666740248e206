package org.gridtally.sink.row;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/** Takes the value of one column out of a record. */
@FunctionalInterface
interface Accessor {
    /** For a column that a record's schema has no field for. */
    Accessor NOTHING = (struct, sinkRecord) -> null;

    /**
     * The value in the class of the column's type, or null.
     *
     * @throws BadRowException when it does not fit the column
     */
    @Nullable
    Object get(Struct struct, SinkRecord sinkRecord);
}
