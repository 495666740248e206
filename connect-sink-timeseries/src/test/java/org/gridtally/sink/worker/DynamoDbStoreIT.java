package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
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
import org.gridtally.testkit.TestDynamoDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The store alone against a real DynamoDB Local: its conditions and its tables. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoDbStoreIT {
    private final DynamoDbTable table;

    DynamoDbStoreIT(TestDynamoDb dynamoDb) {
        table = new DynamoDbTable(dynamoDb, "ties");
    }

    @AfterAll
    void close() {
        table.close();
    }

    @Test
    void ofTwoReadingsOfOneVersionTheLargerStaysAsAWhole() throws StoreException {
        SinkRecord small = TiedReadings.of("tie", TiedReadings.VERSION, "-2.5", "z");
        SinkRecord large = TiedReadings.of("tie", TiedReadings.VERSION, "10.0", "a");

        try (LoneStore store = store(SchemaEvolution.ADD)) {
            store.write(small, large, small);
        }

        assertThat(item("tie", "value").n()).isEqualTo("10");
        assertThat(item("tie", "head_end").s()).isEqualTo("a");
    }

    @Test
    void aNewerVersionLeavesNothingOfTheOlder() throws StoreException {
        try (LoneStore store = store(SchemaEvolution.ADD)) {
            store.write(
                    TiedReadings.of("bare", TiedReadings.VERSION, "2.0", "a"),
                    TiedReadings.of("bare", TiedReadings.VERSION + 1, "1.0", null),
                    TiedReadings.of("bare", TiedReadings.VERSION, "2.0", "a"));
        }

        assertThat(item("bare", "value").n()).isEqualTo("1");
        assertThat(table.item("ties", "bare")).doesNotContainKey("head_end");
    }

    @Test
    void expiryCountsFromTheTimeOfTheRow() throws StoreException {
        Schema schema = ReadingRecords.schema().build();
        long now = System.currentTimeMillis();
        Struct old = ReadingRecords.reading(schema, "old", now - 40 * 86_400_000L, 1);
        Struct young = ReadingRecords.reading(schema, "young", now, 1);

        try (LoneStore store = store(SchemaEvolution.ADD, "dynamodb.ttl.days", "30")) {
            store.write(ReadingRecords.of(old, 0), ReadingRecords.of(young, 1));
            assertThat(store.counted("expired-total")).isEqualTo(1);
        }

        assertThat(item("young", "expires_at").n()).isEqualTo(Long.toString(now / 1_000 + 30 * 86_400));
        assertThat(table.item("ties", "old")).isEmpty();
    }

    @Test
    void aTombstoneRemovesAllItemsOfItsUsagePointAndNoOther() throws StoreException {
        Schema schema = ReadingRecords.schema().build();
        try (LoneStore store = store(SchemaEvolution.ADD, "table.name.template", "deleted")) {
            store.delete(ReadingRecords.tombstone("gone"));
            for (int slot = 0; slot < 60; slot++) {
                store.write(ReadingRecords.of(ReadingRecords.reading(schema, "gone", slot * 900_000L, 1), slot));
            }
            store.write(ReadingRecords.of(ReadingRecords.reading(schema, "kept", 0, 1), 60));

            store.delete(ReadingRecords.tombstone("gone"));
        }

        assertThat(table.item("deleted", "gone")).isEmpty();
        assertThat(table.item("deleted", "kept")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void everyTypeOfRecordHasATable(RecordType type) throws StoreException {
        try (LoneStore store = store(SchemaEvolution.ADD, "table.name.template", "kind_${topic}")) {
            store.write(AnyRecords.of(type), AnyRecords.of(type));
        }

        String name = "kind_any_" + type.name().toLowerCase(Locale.ROOT);
        Map<String, AttributeValue> item = table.item(name, "a usage_point");
        assertThat(item.get("sort_key").s()).contains("2026-01-01T00:00:00.000Z");
        assertThat(item).containsKey(type.columns().get(type.keyColumns() - 1).name());
    }

    @Test
    void nothingIsMadeWhereThatIsNotAllowed() {
        try (LoneStore store = store(SchemaEvolution.NONE, "table.name.template", "nowhere")) {
            assertThatThrownBy(() -> store.write(TiedReadings.of("x", 1, "1", "a")))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("table nowhere: not there");
        }
    }

    @Test
    void aTableWithAnotherKeyIsNamed() {
        table.create("unfit", "meter");

        try (LoneStore store = store(SchemaEvolution.ADD, "table.name.template", "unfit")) {
            assertThatThrownBy(() -> store.write(TiedReadings.of("x", 1, "1", "a")))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessage("table unfit, key: expected HASH usage_point S, RANGE sort_key S, found HASH meter S");
        }
    }

    private LoneStore store(SchemaEvolution evolution, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "table.name.template";
        all[1] = "ties";
        System.arraycopy(more, 0, all, 2, more.length);
        return new LoneStore(table.settings(), evolution, all);
    }

    private AttributeValue item(String usagePoint, String attribute) {
        return table.item("ties", usagePoint).get(attribute);
    }
}
