package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection and what has been made in it. */
@SuppressWarnings("JavaUtilDate")
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final PostgresConfig config;
    private final Map<String, TableWriter> writers = new HashMap<>();
    private final CopyBuffer buffer;
    private int opened;

    Session(Connection connection, PostgresConfig config, CopyBuffer buffer) {
        this.connection = connection;
        this.config = config;
        this.buffer = buffer;
    }

    Connection connection() {
        return connection;
    }

    /** Writes a batch table after table; each transaction is of one table. */
    void write(List<Row> rows, Map<String, Table> tables) throws SQLException {
        for (Map.Entry<String, List<Row>> each : byName(rows).entrySet()) {
            writer(Objects.requireNonNull(tables.get(each.getKey()))).write(each.getValue());
        }
    }

    private static Map<String, List<Row>> byName(List<Row> rows) {
        Map<String, List<Row>> byName = new TreeMap<>();
        Table last = null;
        List<Row> lastRows = rows;
        for (Row row : rows) {
            if (row.table() != last) {
                last = row.table();
                lastRows = byName.computeIfAbsent(last.name(), unused -> new ArrayList<>());
            }
            lastRows.add(row);
        }
        return byName;
    }

    private TableWriter writer(Table table) throws SQLException {
        TableWriter known = writers.get(table.name());
        if (known == null || known.table().columns().size() < table.columns().size()) {
            known = new TableOpener(connection, config, buffer).open(table, opened);
            opened++;
            writers.put(table.name(), known);
        }
        return known;
    }

    /** Deletes in one transaction; a table that is not there holds nothing to delete. */
    void delete(List<Deletion> deletions) throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        for (Deletion deletion : deletions) {
            if (catalogue
                    .columns(config.schema(), deletion.table())
                    .keySet()
                    .containsAll(deletion.key().keySet())) {
                delete(deletion);
            }
        }
        connection.commit();
    }

    private void delete(Deletion deletion) throws SQLException {
        List<String> conditions = deletion.key().keySet().stream()
                .map(column -> Identifiers.quote(column) + " = ?")
                .toList();
        String sql = "DELETE FROM " + Identifiers.quote(config.schema()) + "." + Identifiers.quote(deletion.table())
                + " WHERE " + String.join(" AND ", conditions);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Object value : deletion.key().values()) {
                statement.setObject(
                        parameter, value instanceof Date time ? new java.sql.Timestamp(time.getTime()) : value);
                parameter++;
            }
            statement.executeUpdate();
        }
    }

    /** Undoes what was begun; false when the connection is of no use any more. */
    boolean rollback() {
        try {
            connection.rollback();
            return connection.isValid(5);
        } catch (SQLException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("Closing a connection failed: {}", gone.getMessage());
        }
    }
}
