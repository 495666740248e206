package org.gridtally.sink.elasticsearch;

import co.elastic.clients.util.BinaryData;
import org.gridtally.sink.row.Row;

/**
 * A row as it is sent.
 *
 * @param layout how it is written
 * @param json the row
 */
record Document(Row row, Layout layout, BinaryData json) {}
