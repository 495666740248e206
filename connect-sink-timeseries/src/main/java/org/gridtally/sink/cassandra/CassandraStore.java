package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.gridtally.connect.common.task.TaskMetrics.Counter;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.Flight;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Cassandra: one asynchronous INSERT a row. It reads nothing and takes no lock; see {@link TableWriter} for why it may. */
final class CassandraStore implements Store {
    private final Sessions sessions;
    private final CassandraConfig config;
    private final TableMaker maker;
    private final Counter expired;
    private final Clock clock;
    private final Flight flight;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, TableWriter> writers = new HashMap<>();
    private @Nullable CqlSession session;

    CassandraStore(Sessions sessions, CassandraConfig config, TableMaker maker, Counter expired, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.maker = maker;
        this.expired = expired;
        this.clock = clock;
        flight = new Flight(config.requests());
    }

    @Override
    public void prepare(Table table) throws StoreException {
        tables.put(table.name(), table);
        open(table);
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        for (Row row : rows) {
            open(Objects.requireNonNull(tables.get(row.table().name())));
        }
        try {
            return flight.write(young(rows), this::write, CassandraErrors::ofRow);
        } catch (StoreException failure) {
            forget(failure);
            throw failure;
        }
    }

    private CompletionStage<?> write(Row row) {
        return Objects.requireNonNull(writers.get(row.table().name())).write(row);
    }

    /** A row that is older than the TTL would be a tombstone at once. */
    private List<Row> young(List<Row> rows) {
        if (config.ttlSeconds() == 0) {
            return rows;
        }
        long oldest = clock.millis() - 1_000L * config.ttlSeconds();
        List<Row> young = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.time() > oldest) {
                young.add(row);
            }
        }
        expired.add(rows.size() - young.size());
        return young;
    }

    /** Connects when there is no session, and looks at the table when nobody has. */
    private void open(Table table) throws StoreException {
        TableWriter writer = writers.get(table.name());
        if (writer != null && writer.table().columns().size() >= table.columns().size()) {
            return;
        }
        try {
            CqlSession current = session;
            if (current == null) {
                current = sessions.open();
                session = current;
            }
            Layout layout = new Layout(config, table);
            List<String> fields = maker.ensure(new Catalogue(current, config.keyspace()), layout);
            writers.put(table.name(), new TableWriter(current, layout, fields));
        } catch (DriverException failure) {
            StoreException known = CassandraErrors.of(failure);
            forget(known);
            throw known;
        }
    }

    /** Tables may have changed in the meantime; a store that was down is connected to anew, with the secrets of then. */
    private void forget(StoreException failure) {
        writers.clear();
        if (failure instanceof StoreDown) {
            close();
        }
    }

    @Override
    public void close() {
        writers.clear();
        if (session != null) {
            session.forceCloseAsync();
            session = null;
        }
    }
}
