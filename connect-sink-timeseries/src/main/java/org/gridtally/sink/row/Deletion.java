package org.gridtally.sink.row;

import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A tombstone with {@code tombstone.policy=delete}: every row whose key columns hold these values goes.
 *
 * @param table name of the table, which may not exist
 * @param key values by name of key column, at least one, in the table's order; a plain record key is the first column
 */
public record Deletion(String table, Map<String, Object> key, SinkRecord record) {}
