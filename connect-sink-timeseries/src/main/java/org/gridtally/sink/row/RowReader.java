package org.gridtally.sink.row;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.connect.common.config.Problems;

/** Turns the records of a task into rows, and tombstones into deletions. */
public final class RowReader {
    private final TableNames names;
    private final Projections projections;

    private RowReader(TableNames names, Projections projections) {
        this.names = names;
        this.projections = projections;
    }

    /** Adds the settings of what a record becomes. */
    public static ConfigDef define(ConfigDef def) {
        TableNames.define(def);
        RecordTypes.define(def);
        TimeRange.define(def);
        return def;
    }

    /** Checks the settings against each other. */
    public static void check(AbstractConfig config, Problems problems) {
        TimeRange.check(config, problems);
    }

    /** A reader by these settings. */
    public static RowReader of(AbstractConfig config) {
        return new RowReader(TableNames.of(config), new Projections(RecordTypes.of(config), TimeRange.of(config)));
    }

    /**
     * The row of a record that has a value.
     *
     * @throws BadRowException when it is none
     */
    public Row row(SinkRecord sinkRecord) {
        if (!(sinkRecord.value() instanceof Struct struct)) {
            throw BadRowException.of(
                    "value",
                    "a record with a schema",
                    sinkRecord.value().getClass().getSimpleName());
        }
        return projections.of(names.of(sinkRecord.topic()), struct.schema()).row(struct, sinkRecord);
    }

    /**
     * What a tombstone deletes: the rows whose key columns hold what the record's key holds. A plain key is the first
     * key column, so that the tombstone of a usage point deletes all of its rows; a struct names its columns.
     *
     * @throws BadRowException when the key names no key column
     */
    public Deletion deletion(SinkRecord tombstone) {
        return new Deletion(names.of(tombstone.topic()), DeletedKey.of(tombstone.key()), tombstone);
    }
}
