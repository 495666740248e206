package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.connect.common.task.LocalMetrics;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.sink.task.SinkConfig;
import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;

/** The store alone against a real PostgreSQL. */
@WithServers
class PostgresStoreIT {
    private static final long DAY_MS = 86_400_000L;

    private final TestPostgres postgres;
    private final Schema schema = ReadingRecords.schema().build();

    PostgresStoreIT(TestPostgres postgres) {
        this.postgres = postgres;
    }

    @Test
    void theLargestVersionStaysWhateverTheOrderAndTheBatches() throws Exception {
        RowReader reader =
                ReadingRecords.reader("table.name.template", "any \"order\"", "table.name.normalize", "false");
        List<Row> rows = new ArrayList<>();
        for (int version = 0; version < 8; version++) {
            for (int key = 0; key < 50; key++) {
                rows.add(row(reader, "NMI" + key, key * DAY_MS, version));
            }
        }
        try (Store store = store(SchemaEvolution.ADD)) {
            store.prepare(rows.get(0).table());
            for (int seed = 0; seed < 5; seed++) {
                Collections.shuffle(rows, new Random(seed));
                for (int from = 0; from < rows.size(); from += 70) {
                    store.write(rows.subList(from, Math.min(rows.size(), from + 70)));
                }
            }
        }
        assertThat(text("SELECT count(*) || ' ' || min(version) FROM \"any \"\"order\"\"\""))
                .isEqualTo("50 1970-01-01 00:00:00.007+00");
    }

    /** What one task takes for new rows another has written meanwhile, some of them in later versions. */
    @Test
    void rowsThatOnlySeemedNewAreMerged() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "seemed_new");
        try (Store one = store(SchemaEvolution.ADD);
                Store other = store(SchemaEvolution.ADD)) {
            for (int day = 0; day < 20; day++) {
                List<Row> older = new ArrayList<>();
                List<Row> newer = new ArrayList<>();
                for (int key = 0; key < 30; key++) {
                    older.add(row(reader, "NMI" + key, day * DAY_MS, 1 + key % 2));
                    newer.add(row(reader, "NMI" + key, day * DAY_MS, 2));
                }
                one.prepare(older.get(0).table());
                other.prepare(older.get(0).table());
                (day % 2 == 0 ? one : other).write(older.subList(0, 10 + day));
                (day % 2 == 0 ? other : one).write(newer);
                (day % 3 == 0 ? other : one).write(older);
            }
        }
        assertThat(text("SELECT count(*) || ' ' || min(version) FROM seemed_new"))
                .isEqualTo("600 1970-01-01 00:00:00.002+00");
    }

    /** A COPY converts nothing, an INSERT does. */
    @Test
    void aTableWithWiderTypesTakesTheRows() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "wider");
        Row row = row(reader, "NMI1", 0, 1);
        String columns = String.join(
                ", ",
                row.table().columns().stream()
                        .map(column -> column.name() + " "
                                + (column.name().equals("quality_rank") ? "bigint" : PgType.of(column.type())))
                        .toList());
        run("CREATE TABLE wider (" + columns + ", PRIMARY KEY (usage_point, channel, segment, reading_time))");
        try (Store store = store(SchemaEvolution.NONE)) {
            store.prepare(row.table());
            assertThat(store.write(List.of(row))).isEmpty();
        }
        assertThat(text("SELECT count(quality_rank) FROM wider")).isEqualTo("1");
    }

    @Test
    void tasksThatWriteTheSameKeysDoNotDeadlock() throws Exception {
        int tasks = 4;
        ExecutorService threads = Executors.newFixedThreadPool(tasks);
        List<Future<?>> running = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int seed = task;
            running.add(threads.submit(() -> {
                writeShuffled(seed);
                return seed;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        assertThat(text("SELECT count(*) || ' ' || sum(extract(epoch FROM version) * 1000)::bigint FROM same_keys"))
                .isEqualTo("400 " + 400 * 19);
        assertThat(text("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isEqualTo("0");
    }

    private void writeShuffled(int seed) throws StoreException {
        RowReader reader = ReadingRecords.reader("table.name.template", "same_keys");
        try (Store store = store(SchemaEvolution.ADD)) {
            for (int version = 0; version < 20; version++) {
                List<Row> rows = new ArrayList<>();
                for (int key = 0; key < 400; key++) {
                    rows.add(row(reader, "NMI" + key, key * DAY_MS, version));
                }
                Collections.shuffle(rows, new Random(seed * 100L + version));
                store.prepare(rows.get(0).table());
                store.write(rows);
            }
        }
    }

    @Test
    void anAddedFieldBecomesAColumnOnlyIfAllowed() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "evolving");
        Row before = row(reader, "NMI1", 0, 1);
        Schema wider = ReadingRecords.schema()
                .field("region", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        Row after = reader.row(
                ReadingRecords.of(ReadingRecords.reading(wider, "NMI2", 0, 1).put("region", "north"), 2));
        try (Store fixed = store(SchemaEvolution.CREATE);
                Store growing = store(SchemaEvolution.ADD)) {
            fixed.prepare(before.table());
            fixed.write(List.of(before));
            assertThatThrownBy(() -> fixed.prepare(after.table()))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessage("table evolving: expected columns region, found none of them; add them or set"
                            + " schema.evolution=add");
            growing.prepare(before.table());
            growing.write(List.of(before));
            growing.prepare(after.table());
            growing.write(List.of(before, after));
        }
        assertThat(
                        text(
                                "SELECT string_agg(usage_point || coalesce(region, '-'), ' ' ORDER BY usage_point) FROM evolving"))
                .isEqualTo("NMI1- NMI2north");
    }

    @Test
    void aTableOfSomebodyElseIsUsedWhenItFits() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "theirs");
        Row good = row(reader, "NMI1", 0, 1);
        try (Store store = store(SchemaEvolution.NONE)) {
            assertThatThrownBy(() -> store.prepare(good.table()))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("table theirs: not there, and schema.evolution=none");
        }
        String columns = String.join(
                ", ",
                good.table().columns().stream()
                        .map(column -> column.name() + " "
                                + (column.name().equals("usage_point") ? "varchar(6)" : PgType.of(column.type())))
                        .toList());
        run("CREATE TABLE theirs (" + columns + ")");
        try (Store store = store(SchemaEvolution.NONE)) {
            store.prepare(good.table());
            assertThatThrownBy(() -> store.write(List.of(good)))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("expected a primary key or unique index on (\"usage_point\"");
            run("CREATE UNIQUE INDEX ON theirs (usage_point, channel, segment, reading_time)");
            List<Row> rows = List.of(good, row(reader, "NMI1234", 0, 1), row(reader, "NMI2", 0, 1));
            assertThat(isolate(store, rows))
                    .extracting(BadRow::reason)
                    .containsExactly("value too long for type character varying(6) (SQLSTATE 22001)");
        }
        assertThat(text("SELECT count(*) FROM theirs")).isEqualTo("2");
        run("ALTER TABLE theirs ALTER COLUMN value TYPE text");
        try (Store store = store(SchemaEvolution.ADD)) {
            assertThatThrownBy(() -> store.prepare(good.table()))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessage("table theirs, column value: expected numeric, found text");
        }
    }

    private static List<BadRow> isolate(Store store, List<Row> rows) throws StoreException {
        try {
            return store.write(rows);
        } catch (BatchRefused refusal) {
            return store.isolate(rows, refusal);
        }
    }

    @Test
    void aTombstoneDeletesTheRowsOfItsKey() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "deleted");
        try (Store store = store(SchemaEvolution.ADD)) {
            store.delete(List.of(reader.deletion(ReadingRecords.tombstone("NMI1"))));
            List<Row> rows =
                    List.of(row(reader, "NMI1", 0, 1), row(reader, "NMI1", DAY_MS, 1), row(reader, "NMI2", 0, 1));
            store.prepare(rows.get(0).table());
            store.write(rows);
            store.delete(List.of(reader.deletion(ReadingRecords.tombstone("NMI1"))));
        }
        assertThat(text("SELECT string_agg(usage_point, ' ') FROM deleted")).isEqualTo("NMI2");
    }

    @Test
    void aPartitionThatWasDroppedIsMadeAgain() throws Exception {
        RowReader reader = ReadingRecords.reader("table.name.template", "dropped");
        try (Store store = store(SchemaEvolution.ADD)) {
            Row row = row(reader, "NMI1", 0, 1);
            store.prepare(row.table());
            store.write(List.of(row));
            run("DROP TABLE dropped_p19700101");
            assertThatThrownBy(() -> store.write(List.of(row))).hasMessageContaining("no partition of relation");
            store.write(List.of(row));
        }
        assertThat(text("SELECT count(*) FROM dropped")).isEqualTo("1");
    }

    @Test
    void theProbeTellsWhatIsWrong() throws StoreException {
        PostgresStoreFactory factory = new PostgresStoreFactory();
        factory.probe(config(Map.of()));

        assertThatThrownBy(() -> factory.probe(config(Map.of("postgres.schema", "nowhere"))))
                .isInstanceOf(StoreDown.class)
                .hasMessageContaining("found none named nowhere");
    }

    private Row row(RowReader reader, String usagePoint, long time, long version) {
        return reader.row(ReadingRecords.of(ReadingRecords.reading(schema, usagePoint, time, version), version));
    }

    /** A user stands for the password, which a server of the same machine does not ask for. */
    @Test
    void aRotatedSecretIsTakenAtTheNextConnect() throws Exception {
        SinkRecord reading = ReadingRecords.of("rotated", ReadingRecords.reading(schema, "NMI", 0, 0), 0);
        try (LoneStore store = new LoneStore(settings(), SchemaEvolution.ADD, "postgres.user", "nobody_yet")) {
            assertThatThrownBy(() -> store.write(reading))
                    .isInstanceOf(StoreDown.class)
                    .hasMessageContaining("nobody_yet");

            store.rotate(Map.of("postgres.user", postgres.user()));
            store.write(reading);
        }
        assertThat(text("SELECT count(*) FROM rotated")).isEqualTo("1");
    }

    private Store store(SchemaEvolution evolution) {
        Map<String, String> settings = settings();
        return new PostgresStoreFactory()
                .open(config(Map.of()), new StoreContext(() -> settings, evolution, new LocalMetrics()));
    }

    private AbstractConfig config(Map<String, String> more) {
        Map<String, String> settings = settings();
        settings.putAll(more);
        return SinkConfig.parse(settings);
    }

    private Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "store.type", "postgres",
                "postgres.url", postgres.jdbcUrl(),
                "postgres.user", postgres.user(),
                "postgres.password", postgres.password()));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        Connection connection = new Driver().connect(postgres.jdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return connection;
    }
}
