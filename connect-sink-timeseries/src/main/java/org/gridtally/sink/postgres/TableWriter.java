package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowOrder;
import org.gridtally.sink.row.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one table over one connection. Rows that should be new to the table are copied straight into it,
 * which costs the server half as much; the others are merged. When one that should be new was there, the server takes
 * none of them and all are merged.
 *
 * <p>A transaction writes its rows sorted by key, so that tasks which write the same keys wait for each other and never
 * in a circle.
 */
final class TableWriter {
    /** A unique violation, row-level security or a compressed chunk, and a view: nothing that a merge cannot do. */
    private static final Set<String> NOT_BY_COPY = Set.of("23505", "0A000", "42809");

    private final Connection connection;
    private final Table table;
    private final TableTraits traits;
    private final MergeSql sql;
    private final RowCopy copy;
    private final PreparedStatement merge;
    private final @Nullable Partitions partitions;
    private final SeriesTimes times = new SeriesTimes();
    private final Confidence confidence = new Confidence();

    /** For a table whose staging table is there. */
    TableWriter(
            Connection connection, PostgresConfig config, Table table, TableTraits traits, MergeSql sql, RowCopy copy)
            throws SQLException {
        this.connection = connection;
        this.table = table;
        this.traits = traits;
        this.sql = sql;
        this.copy = copy;
        merge = connection.prepareStatement(sql.merge());
        partitions = traits.partitioned() ? new Partitions(config, table) : null;
    }

    Table table() {
        return table;
    }

    /** Makes partitions where they are needed, writes, commits. */
    void write(List<Row> batch) throws SQLException {
        List<Row> rows = RowOrder.winners(batch);
        if (partitions != null) {
            partitions.cover(connection, rows);
        }
        Fresh fresh = Fresh.among(rows, times);
        boolean copied = traits.takesCopies() && mostly(fresh) && confidence.isGiven() && copy(fresh.rows());
        merge(copied ? fresh.others() : rows);
    }

    /** Two ways of writing cost two transactions. */
    private static boolean mostly(Fresh fresh) {
        return fresh.rows().size() > fresh.others().size();
    }

    /** False when a row was there already, or the table takes no COPY; none is written then. */
    private boolean copy(List<Row> rows) throws SQLException {
        // A transaction that is this one statement saves the round trips of BEGIN and COMMIT.
        connection.setAutoCommit(true);
        try {
            copy.send(rows, sql.copyIntoTarget());
            confidence.confirmed();
            return true;
        } catch (SQLException refused) {
            if (!NOT_BY_COPY.contains(refused.getSQLState())) {
                throw refused;
            }
            confidence.refuted();
            return false;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }

    private void merge(List<Row> rows) throws SQLException {
        if (!rows.isEmpty()) {
            copy.send(rows, sql.copyIntoStaging());
            merge.executeUpdate();
            connection.commit();
        }
    }
}
