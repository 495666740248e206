package org.gridtally.sink.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis as a cache of what is latest: a hash for each usage point, in it a field for each series, such as a channel or a
 * type of event, that holds the latest row as JSON. Older rows change nothing, so any order of arrival ends the same.
 */
final class RedisStore implements Store {
    private final RedisConnections connections;
    private final RedisConfig config;
    private @Nullable RedisSession session;

    RedisStore(RedisConnections connections, RedisConfig config) {
        this.connections = connections;
        this.config = config;
    }

    /** Redis needs nothing made beforehand. */
    @Override
    public void prepare(Table table) {}

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        List<BadRow> bad = new ArrayList<>();
        List<LatestOfKey> batch = new ArrayList<>();
        byKey(rows).forEach((key, ofKey) -> add(batch, key, ofKey, bad));
        run(current -> {
            for (int first = 0; first < batch.size(); first += config.pipelineKeys()) {
                int end = Math.min(batch.size(), first + config.pipelineKeys());
                current.replace(batch.subList(first, end), bad);
            }
        });
        return bad;
    }

    private Map<String, List<Row>> byKey(List<Row> rows) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            String key = config.key(row.table().name(), String.valueOf(row.text(0)));
            byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
        }
        return byKey;
    }

    /** Where a row of a key cannot be written as JSON, each of its rows is looked at by itself. */
    private static void add(List<LatestOfKey> batch, String key, List<Row> rows, List<BadRow> bad) {
        List<Row> good = new ArrayList<>();
        try {
            batch.add(LatestOfKey.of(key, rows));
        } catch (BadRowException atLeastOne) {
            for (Row row : rows) {
                try {
                    LatestOfKey.of(key, List.of(row));
                    good.add(row);
                } catch (BadRowException reason) {
                    bad.add(new BadRow(row.record(), String.valueOf(reason.getMessage())));
                }
            }
            if (!good.isEmpty()) {
                batch.add(LatestOfKey.of(key, good));
            }
        }
    }

    @Override
    public void delete(List<Deletion> deletions) throws StoreException {
        run(current -> {
            for (Deletion deletion : deletions) {
                String usagePoint = String.valueOf(deletion.key().get("usage_point"));
                current.delete(config.key(deletion.table(), usagePoint), deletion.key());
            }
        });
    }

    /** Something done over a connection. */
    @FunctionalInterface
    private interface Step {
        void run(RedisSession session) throws StoreException;
    }

    private void run(Step step) throws StoreException {
        try {
            if (session == null) {
                session = new RedisSession(connections.open(), config.ttlMs());
            }
            step.run(session);
        } catch (JedisDataException refused) {
            close();
            throw RedisErrors.of(refused);
        } catch (JedisException gone) {
            close();
            throw StoreDown.overTls(connections.server(), gone)
                    .map(StoreException.class::cast)
                    .orElseGet(() -> RedisErrors.of(gone));
        } catch (StoreException | RuntimeException failure) {
            // Answers may be left unread; of a new connection none is.
            close();
            throw failure;
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
