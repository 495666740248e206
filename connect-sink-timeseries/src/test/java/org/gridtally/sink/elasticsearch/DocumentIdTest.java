package org.gridtally.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.data.Schema;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.junit.jupiter.api.Test;

class DocumentIdTest {
    private final Schema schema = ReadingRecords.schema().build();

    @Test
    void isTheKeyAndNoOtherKeys() {
        assertThat(DocumentId.of(row("NMI1", "E1"))).isEqualTo("NMI1|E1||1767225600000");
        assertThat(DocumentId.of(row("a|b", "c"))).isEqualTo("a\\|b|c||1767225600000");
        assertThat(DocumentId.of(row("a", "b|c"))).isEqualTo("a|b\\|c||1767225600000");
        assertThat(DocumentId.of(row("a\\", "b"))).isEqualTo("a\\\\|b||1767225600000");
    }

    @Test
    void isCountedInBytes() {
        assertThatThrownBy(() -> DocumentId.of(row("\u00e9".repeat(250), "E1")))
                .isInstanceOf(BadRowException.class)
                .hasMessage("key of the row: expected at most 512 bytes, which an id in Elasticsearch has room for,"
                        + " found 518");
    }

    private Row row(String usagePoint, String channel) {
        return ReadingRecords.reader()
                .row(ReadingRecords.of(
                        ReadingRecords.reading(schema, usagePoint, 1_767_225_600_000L, 0)
                                .put("channel", channel),
                        1));
    }
}
