package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.UnfitTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a table, or adds to it what it lacks, in one transaction. */
final class TableMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TableMaker.class);

    private final PostgresConfig config;
    private final SchemaEvolution evolution;

    TableMaker(PostgresConfig config, SchemaEvolution evolution) {
        this.config = config;
        this.evolution = evolution;
    }

    /** Returns when the table can take the rows. */
    void ensure(Connection connection, Table table) throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        if (!isThere(catalogue, table)) {
            SqlRunner sql = new SqlRunner(connection);
            sql.lock(config.schema() + "." + table.name());
            change(catalogue, sql, table);
        }
        connection.commit();
    }

    private boolean isThere(Catalogue catalogue, Table table) throws SQLException {
        Map<String, String> found = catalogue.columns(config.schema(), table.name());
        return !found.isEmpty() && missing(table, found).isEmpty();
    }

    private void change(Catalogue catalogue, SqlRunner sql, Table table) throws SQLException {
        Map<String, String> found = catalogue.columns(config.schema(), table.name());
        if (found.isEmpty()) {
            evolution.requireCreate(table);
            create(catalogue, sql, table);
            return;
        }
        List<Column> missing = missing(table, found);
        evolution.requireAdd(table, missing);
        for (Column column : missing) {
            LOG.info("Adding column {} to {}", column.name(), table.name());
            // Empty in the rows that are there already, so never NOT NULL.
            sql.run("ALTER TABLE " + target(table) + " ADD COLUMN " + definition(column, false));
        }
    }

    /** The columns that are not there; fails for one that is there with a type that cannot hold its values. */
    private static List<Column> missing(Table table, Map<String, String> found) {
        for (Column column : table.columns()) {
            String type = found.get(column.name());
            if (type != null && !PgType.accepted(column.type()).contains(type)) {
                throw new UnfitTableException("table " + table.name() + ", column " + column.name() + ": expected "
                        + String.join(" or ", PgType.accepted(column.type())) + ", found " + type);
            }
        }
        return table.columns().stream()
                .filter(column -> !found.containsKey(column.name()))
                .toList();
    }

    private void create(Catalogue catalogue, SqlRunner sql, Table table) throws SQLException {
        boolean hypertable = config.timescale() && catalogue.hasTimescale();
        boolean partitioned = !hypertable && config.partitions() != PartitionInterval.NONE;
        LOG.info("Making table {}{}", table.name(), hypertable ? ", a hypertable" : "");
        String columns = table.columns().stream()
                .map(column -> definition(column, column.required()))
                .collect(Collectors.joining(", "));
        sql.run("CREATE TABLE " + target(table) + " (" + columns + ", PRIMARY KEY ("
                + Identifiers.quote(table.key()) + "))"
                + (partitioned
                        ? " PARTITION BY RANGE ("
                                + Identifiers.quote(table.time().name()) + ")"
                        : ""));
        if (hypertable) {
            new Timescale(config, sql).convert(table);
        }
    }

    private static String definition(Column column, boolean notNull) {
        return Identifiers.quote(column.name()) + " " + PgType.of(column.type()) + (notNull ? " NOT NULL" : "");
    }

    private String target(Table table) {
        return Identifiers.quote(config.schema()) + "." + Identifiers.quote(table.name());
    }
}
