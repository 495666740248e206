package org.gridtally.sink.row;

import org.apache.kafka.connect.sink.SinkRecord;

/**
 * A record that cannot become a row of the store, however often it is tried.
 *
 * @param reason one sentence: the store's own message, or field, expected and found
 */
public record BadRow(SinkRecord record, String reason) {}
