package org.gridtally.sink.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.gridtally.testkit.SharedStores;
import org.gridtally.testkit.TestCassandra;
import org.gridtally.testkit.TestDynamoDb;
import org.gridtally.testkit.TestElasticsearch;
import org.gridtally.testkit.TestInfluxDb;
import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.TestQuestDb;
import org.gridtally.testkit.TestRedis;
import org.gridtally.testkit.TestStore;

/** Which stores does the sink write into? A store comes once for each of its layouts. */
enum SinkStore {
    // The slowest to start and to write come first.
    CASSANDRA(TestCassandra.class, CassandraTable::new),
    ELASTICSEARCH(TestElasticsearch.class, ElasticsearchTable::ofIndices),
    ELASTICSEARCH_SERIES(TestElasticsearch.class, ElasticsearchTable::ofTimeSeries),
    DYNAMODB(TestDynamoDb.class, DynamoDbTable::new),
    POSTGRES(TestPostgres.class, PostgresTable::new),
    QUESTDB(TestQuestDb.class, QuestDbTable::new),
    INFLUXDB(TestInfluxDb.class, InfluxMeasurement::new),
    REDIS(TestRedis.class, RedisTable::new);

    private final Class<? extends TestStore> server;
    private final BiFunction<TestStore, String, WrittenStore> table;

    <S extends TestStore> SinkStore(Class<S> server, BiFunction<S, String, WrittenStore> table) {
        this.server = server;
        this.table = (started, name) -> table.apply(server.cast(started), name);
    }

    /** Those that {@code -Dgridtally.sink.stores=postgres,redis} names, or all. */
    static List<SinkStore> chosen() {
        List<String> names =
                List.of(System.getProperty("gridtally.sink.stores", "").split(","));
        List<SinkStore> chosen = Arrays.stream(values())
                .filter(store -> names.contains("") || names.contains(store.type()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("gridtally.sink.stores: expected values of store.type, found " + names);
        }
        return chosen;
    }

    /** What {@code store.type} calls it. */
    String type() {
        return label().split("-", -1)[0];
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean sharesItsServer() {
        return this == ELASTICSEARCH_SERIES;
    }

    TestStore server(SharedStores servers) {
        return servers.obtain(server);
    }

    /** The table that the sink makes for a topic. */
    WrittenStore table(TestStore started, String name) {
        return table.apply(started, name);
    }
}
