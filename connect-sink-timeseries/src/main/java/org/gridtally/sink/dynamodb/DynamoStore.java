package org.gridtally.sink.dynamodb;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridtally.connect.common.task.TaskMetrics.Counter;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowOrder;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.Flight;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * DynamoDB: one conditional PutItem a row. BatchWriteItem knows no conditions and costs as many write units; a
 * transaction costs twice as many.
 */
final class DynamoStore implements Store {
    private final Clients clients;
    private final DynamoConfig config;
    private final TableMaker maker;
    private final Items items;
    private final Counter expired;
    private final Clock clock;
    private final Flight flight;
    private final Map<String, Table> tables = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable DynamoDbAsyncClient client;

    DynamoStore(Clients clients, DynamoConfig config, TableMaker maker, Counter expired, Clock clock) {
        this.clients = clients;
        this.config = config;
        this.maker = maker;
        this.expired = expired;
        this.clock = clock;
        items = new Items(config.ttlDays());
        flight = new Flight(config.requests());
    }

    @Override
    public void prepare(Table table) throws StoreException {
        tables.put(table.name(), table);
        try {
            ensure(client(), table);
        } catch (StoreException failure) {
            throw forget(failure);
        }
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        try {
            DynamoDbAsyncClient current = client();
            for (Row row : rows) {
                ensure(current, Objects.requireNonNull(tables.get(row.table().name())));
            }
            // Every request is paid for, also one for a row that another one of the batch outranks.
            List<Row> winners = RowOrder.winners(young(rows));
            return flight.write(winners, row -> current.putItem(items.put(row)), DynamoErrors::ofRow);
        } catch (StoreException failure) {
            throw forget(failure);
        }
    }

    @Override
    public void delete(List<Deletion> deletions) throws StoreException {
        try {
            Deleter deleter = new Deleter(client());
            for (Deletion deletion : deletions) {
                deleter.delete(deletion);
            }
        } catch (StoreException failure) {
            throw forget(failure);
        }
    }

    /** DynamoDB never removes what has been too old for years when it comes. */
    private List<Row> young(List<Row> rows) {
        if (config.ttlDays() == 0) {
            return rows;
        }
        long now = clock.millis() / 1_000;
        List<Row> young = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (items.expirySeconds(row) > now) {
                young.add(row);
            }
        }
        expired.add(rows.size() - young.size());
        return young;
    }

    private DynamoDbAsyncClient client() {
        DynamoDbAsyncClient current = client;
        if (current == null) {
            current = clients.open();
            client = current;
        }
        return current;
    }

    private void ensure(DynamoDbAsyncClient current, Table table) throws StoreException {
        if (!seen.contains(table.name())) {
            maker.ensure(current, table);
            seen.add(table.name());
        }
    }

    /** Tables may have changed in the meantime; a store that was down is asked with the keys of then. */
    private StoreException forget(StoreException failure) {
        seen.clear();
        if (!(failure instanceof StoreDown down)) {
            return failure;
        }
        close();
        return StoreDown.overTls(clients.server(), down).orElse(down);
    }

    @Override
    public void close() {
        seen.clear();
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
