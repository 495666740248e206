package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/**
 * Writes rows of one table. The write timestamp is the first value of the row's order, as microseconds where it is a time,
 * so that Cassandra itself keeps the later version; of two with one timestamp it keeps the cell with the larger bytes,
 * which begin with the whole order.
 */
final class TableWriter {
    private final CqlSession session;
    private final CassandraConfig config;
    private final Table table;
    private final PreparedStatement insert;
    private final CellEncoder cells;
    private final int[] clustering;
    private final CqlType[] clusteringTypes;
    private final long unit;

    TableWriter(CqlSession session, Layout layout, List<String> fields) {
        this.session = session;
        config = layout.config();
        table = layout.table();
        insert = session.prepare(layout.insert());
        cells = new CellEncoder(table, fields);
        clustering = layout.clustering().stream().mapToInt(Integer::intValue).toArray();
        clusteringTypes = layout.clustering().stream()
                .map(column -> CqlType.of(table.columns().get(column).type()))
                .toArray(CqlType[]::new);
        unit = table.order().get(0).type() == ColumnType.TIME ? 1_000 : 1;
    }

    Table table() {
        return table;
    }

    CompletionStage<?> write(Row row) {
        return session.executeAsync(bind(row));
    }

    private BoundStatement bind(Row row) {
        BoundStatementBuilder bound = insert.boundStatementBuilder();
        bound.setBytesUnsafe(0, CqlType.TEXT.encode(String.valueOf(row.text(0))));
        bound.setBytesUnsafe(1, CqlType.date(config.bucket().firstDay(row.time())));
        int at = 2;
        for (int i = 0; i < clustering.length; i++) {
            Object value = row.value(clustering[i]);
            if (value != null) {
                bound.setBytesUnsafe(at, clusteringTypes[i].encode(value));
            }
            at++;
        }
        bound.setBytesUnsafe(at, cells.encode(row));
        bound.setBytesUnsafe(at + 1, CqlType.bytes(row.order(0) * unit));
        if (config.ttlSeconds() > 0) {
            // The age of a row counts from its time, not from when it was written, and so is the same however often it
            // is written: of two cells with one timestamp Cassandra prefers the one that expires later.
            bound.setNowInSeconds((int) Math.min(row.time() / 1_000, Integer.MAX_VALUE));
        }
        return bound.build();
    }
}
