package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.AnyRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.testkit.TestCassandra;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store alone against a real Cassandra: what its write timestamps cannot decide, and its tables. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CassandraStoreIT {
    private final CassandraTable table;

    CassandraStoreIT(TestCassandra cassandra) {
        table = new CassandraTable(cassandra, "ties");
    }

    @AfterAll
    void close() {
        table.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3650"})
    void ofTwoReadingsOfOneVersionTheLargerStaysAsAWhole(String ttlDays) throws StoreException {
        String usagePoint = "tie-" + ttlDays;
        // The texts would win the other way round if Cassandra decided column by column.
        SinkRecord small = TiedReadings.of(usagePoint, TiedReadings.VERSION, "-2.5", "z");
        SinkRecord large = TiedReadings.of(usagePoint, TiedReadings.VERSION, "10.0", "a");

        try (LoneStore store = store(SchemaEvolution.ADD, "cassandra.ttl.days", ttlDays)) {
            store.write(small, large);
            assertThat(cell(usagePoint, "value")).isEqualTo("10.000000");
            store.write(small, small, large, small);
        }

        assertThat(cell(usagePoint, "value")).isEqualTo("10.000000");
        assertThat(cell(usagePoint, "head_end")).isEqualTo("a");
    }

    @Test
    void aNewerVersionLeavesNothingOfTheOlder() throws StoreException {
        SinkRecord newer = TiedReadings.of("bare", TiedReadings.VERSION + 1, "1.0", null);

        try (LoneStore store = store(SchemaEvolution.ADD)) {
            store.write(newer, TiedReadings.of("bare", TiedReadings.VERSION, "2.0", "a"));
        }

        assertThat(cell("bare", "value")).isEqualTo("1.000000");
        assertThat(cell("bare", "head_end")).isEqualTo("null");
    }

    @Test
    void whatIsOlderThanTheTtlIsNotWritten() throws StoreException {
        Schema schema = ReadingRecords.schema().build();
        Struct old = ReadingRecords.reading(schema, "old", AnyRecords.TIME - 40 * 86_400_000L, 1);
        Struct young = ReadingRecords.reading(schema, "young", System.currentTimeMillis(), 1);

        try (LoneStore store = store(SchemaEvolution.ADD, "cassandra.ttl.days", "30")) {
            store.write(ReadingRecords.of(old, 0), ReadingRecords.of(young, 1));
            assertThat(store.counted("expired-total")).isEqualTo(1);
        }

        assertThat(cell("young", "value")).isEqualTo("1.500000");
        assertThat(table.texts("SELECT usage_point FROM sink.ties WHERE usage_point = 'old' ALLOW FILTERING"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void everyTypeOfRecordHasATable(RecordType type) throws StoreException {
        try (LoneStore store =
                store(SchemaEvolution.ADD, "table.name.template", "kind_${topic}", "cassandra.bucket", "day")) {
            store.write(AnyRecords.of(type), AnyRecords.of(type));
        }

        String name = "sink.kind_any_" + type.name().toLowerCase(Locale.ROOT);
        assertThat(table.texts("SELECT usage_point FROM " + name + " WHERE usage_point = 'a usage_point' "
                        + "AND day = '2026-01-01'"))
                .containsExactly("a usage_point");
    }

    @Test
    void aNewFieldIsAddedWhereThatIsAllowed() throws StoreException {
        Schema more = ReadingRecords.schema()
                .field("tariff", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        SinkRecord known = TiedReadings.of("known", TiedReadings.VERSION, "1.0", "a");
        SinkRecord grown = ReadingRecords.of(
                ReadingRecords.reading(more, "grown", TiedReadings.TIME, 1).put("tariff", "night"), 0);

        try (LoneStore store = store(SchemaEvolution.CREATE, "table.name.template", "grows")) {
            store.write(known);
            assertThatThrownBy(() -> store.write(grown))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("expected columns tariff");
        }
        try (LoneStore store = store(SchemaEvolution.ADD, "table.name.template", "grows")) {
            store.write(known, grown, known);
        }

        assertThat(table.texts("SELECT reading.tariff FROM sink.grows WHERE usage_point = 'grown' ALLOW FILTERING"))
                .containsExactly("night");
    }

    @Test
    void aTableThatDoesNotFitIsNamed() {
        table.texts("CREATE TABLE IF NOT EXISTS sink.unfit (usage_point text PRIMARY KEY, value int)");

        try (LoneStore store = store(SchemaEvolution.ADD, "table.name.template", "unfit")) {
            assertThatThrownBy(() -> store.write(TiedReadings.of("x", 1, "1", "a")))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessage("table unfit, column month: expected partition_key 1 date, found none");
        }
    }

    private LoneStore store(SchemaEvolution evolution, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "table.name.template";
        all[1] = "ties";
        System.arraycopy(more, 0, all, 2, more.length);
        return new LoneStore(table.settings(), evolution, all);
    }

    private String cell(String usagePoint, String field) {
        return table.texts("SELECT reading." + field + " FROM sink.ties WHERE usage_point = '" + usagePoint
                        + "' ALLOW FILTERING")
                .get(0);
    }
}
