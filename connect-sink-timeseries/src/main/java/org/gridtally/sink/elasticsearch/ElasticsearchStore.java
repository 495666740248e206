package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Elasticsearch. A batch is written in bulk; documents in whose way another one is are compared with it, and written
 * again where they outrank it, on the condition that it has not changed since.
 */
final class ElasticsearchStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchStore.class);

    private final Clients clients;
    private final ElasticsearchConfig config;
    private final TemplateMaker maker;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private @Nullable ElasticsearchClient client;
    private @Nullable Batch unfinished;

    ElasticsearchStore(Clients clients, ElasticsearchConfig config, TemplateMaker maker) {
        this.clients = clients;
        this.config = config;
        this.maker = maker;
    }

    @Override
    public void prepare(Table table) throws StoreException {
        run(current -> maker.ensure(new Admin(current), table));
        tables.put(table.name(), table);
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        Batch batch = unfinished != null && unfinished.isOf(rows) ? unfinished : Batch.of(rows, this::layout);
        unfinished = batch;
        run(current -> batch.write(new Requests(current, config.bulkBytes())));
        unfinished = null;
        return batch.bad();
    }

    private Layout layout(Table table) {
        return layouts.computeIfAbsent(
                table.name(),
                name -> config.isTimeSeries(table)
                        ? new TimeSeriesStream(name, table.time().name())
                        : new VersionedIndex(config.period()));
    }

    /** Something done with a client. */
    @FunctionalInterface
    private interface Step {
        void run(ElasticsearchClient client) throws StoreException;
    }

    private void run(Step step) throws StoreException {
        try {
            ElasticsearchClient current = client;
            if (current == null) {
                current = clients.open();
                client = current;
                for (Table table : tables.values()) {
                    // While there was no connection somebody may have deleted a template.
                    maker.ensure(new Admin(current), table);
                }
            }
            step.run(current);
        } catch (StoreDown down) {
            close();
            throw StoreDown.overTls(clients.server(), down).orElse(down);
        }
    }

    @Override
    public void close() {
        if (client != null) {
            try {
                client.close();
            } catch (IOException gone) {
                LOG.debug("Closing a client failed: {}", gone.getMessage());
            }
            client = null;
        }
    }
}
