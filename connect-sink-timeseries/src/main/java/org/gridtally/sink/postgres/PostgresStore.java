package org.gridtally.sink.postgres;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and TimescaleDB. New rows go by binary COPY straight into the table; the others by way of a staging table
 * and one INSERT that keeps the row that outranks the other.
 */
final class PostgresStore implements Store {
    private final Connections connections;
    private final PostgresConfig config;
    private final TableMaker maker;
    private final CopyBuffer buffer = new CopyBuffer();
    private final Map<String, Table> tables = new HashMap<>();
    private @Nullable Session session;

    PostgresStore(Connections connections, PostgresConfig config, TableMaker maker) {
        this.connections = connections;
        this.config = config;
        this.maker = maker;
    }

    /** Something done over a session. */
    @FunctionalInterface
    private interface Step {
        void run(Session session) throws SQLException;
    }

    @Override
    public void prepare(Table table) throws StoreException {
        run(current -> maker.ensure(current.connection(), table));
        tables.put(table.name(), table);
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        run(current -> current.write(rows, tables));
        return List.of();
    }

    @Override
    public void delete(List<Deletion> deletions) throws StoreException {
        run(current -> current.delete(deletions));
    }

    private void run(Step step) throws StoreException {
        try {
            Session current = session;
            if (current == null) {
                current = new Session(connections.open(), config, buffer);
                session = current;
                ensureAll(current);
            }
            step.run(current);
        } catch (SQLException failure) {
            StoreException known = PgErrors.of(failure);
            undo(known);
            throw known;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** While there was no connection somebody may have dropped a table. */
    private void ensureAll(Session current) throws SQLException {
        for (Table table : tables.values()) {
            maker.ensure(current.connection(), table);
        }
    }

    /** After a refusal the session goes on; after anything else a new one finds tables and partitions as they are now. */
    private void undo(StoreException failure) {
        boolean usable = session != null && session.rollback();
        if (!usable || !(failure instanceof BatchRefused)) {
            close();
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
