package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.UnfitTableException;

/** Makes what a session needs before it can write a table. */
final class TableOpener {
    private static final String NO_UNIQUE_INDEX = "42P10";

    private final Connection connection;
    private final PostgresConfig config;
    private final CopyBuffer buffer;

    TableOpener(Connection connection, PostgresConfig config, CopyBuffer buffer) {
        this.connection = connection;
        this.config = config;
        this.buffer = buffer;
    }

    /** Makes the staging table of a session. The number tells tables of one session apart, whatever their names. */
    TableWriter open(Table table, int number) throws SQLException {
        String target = Identifiers.quote(config.schema()) + "." + Identifiers.quote(table.name());
        MergeSql sql = new MergeSql(target, "gridtally_staging_" + number, table);
        SqlRunner runner = new SqlRunner(connection);
        runner.run(sql.dropStaging());
        runner.run(sql.createStaging());
        explain(runner, sql, table);
        TableTraits traits = TableTraits.of(connection, config, table);
        connection.commit();
        return new TableWriter(connection, config, table, traits, sql, new RowCopy(connection, table, buffer));
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
}
