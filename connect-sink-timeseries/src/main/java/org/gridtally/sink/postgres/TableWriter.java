package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.UnfitTableException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the rows of one table over one connection, inside the transaction of the batch. */
final class TableWriter {
    /** Sent in pieces of this size, so that the server reads one while the next is encoded. */
    private static final int PIECE = 1 << 17;

    private static final String NO_UNIQUE_INDEX = "42P10";

    private final Connection connection;
    private final Table table;
    private final MergeSql sql;
    private final RowEncoder encoder;
    private final @Nullable Partitions partitions;
    private final PreparedStatement merge;

    private TableWriter(
            Connection connection,
            Table table,
            MergeSql sql,
            @Nullable Partitions partitions,
            PreparedStatement merge) {
        this.connection = connection;
        this.table = table;
        this.sql = sql;
        encoder = new RowEncoder(table);
        this.partitions = partitions;
        this.merge = merge;
    }

    /** Makes the staging table of a session. The number tells tables of one session apart, whatever their names. */
    static TableWriter open(Connection connection, PostgresConfig config, Table table, int number) throws SQLException {
        String target = Identifiers.quote(config.schema()) + "." + Identifiers.quote(table.name());
        MergeSql sql = new MergeSql(target, "gridtally_staging_" + number, table);
        SqlRunner runner = new SqlRunner(connection);
        runner.run(sql.dropStaging());
        runner.run(sql.createStaging());
        explain(runner, sql, table);
        Partitions partitions = new Catalogue(connection).isPartitioned(config.schema(), table.name())
                ? new Partitions(config, table)
                : null;
        connection.commit();
        return new TableWriter(connection, table, sql, partitions, connection.prepareStatement(sql.merge()));
    }

    /** A table that somebody else made may lack the unique index by which rows are told apart. */
    private static void explain(SqlRunner runner, MergeSql sql, Table table) throws SQLException {
        try {
            runner.run("EXPLAIN " + sql.merge());
        } catch (SQLException refused) {
            if (!NO_UNIQUE_INDEX.equals(refused.getSQLState())) {
                throw refused;
            }
            throw new UnfitTableException("table " + table.name() + ": expected a primary key or unique index on ("
                    + Identifiers.quote(table.key()) + "), found none");
        }
    }

    Table table() {
        return table;
    }

    /** Makes partitions where they are needed; commits. */
    void cover(List<Row> rows) throws SQLException {
        if (partitions != null) {
            partitions.cover(connection, rows);
        }
    }

    void write(List<Row> rows, CopyBuffer buffer) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.copy());
        try {
            send(rows, copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        merge.executeUpdate();
    }

    private void send(List<Row> rows, CopyIn copy, CopyBuffer buffer) throws SQLException {
        buffer.clear();
        buffer.header();
        for (Row row : rows) {
            encoder.encode(row, buffer);
            if (buffer.size() >= PIECE) {
                copy.writeToCopy(buffer.bytes(), 0, buffer.size());
                buffer.clear();
            }
        }
        buffer.trailer();
        copy.writeToCopy(buffer.bytes(), 0, buffer.size());
    }
}
