package org.gridtally.sink.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.data.Schema;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.junit.jupiter.api.Test;

class BufferTest {
    private static final TopicPartition PARTITION = new TopicPartition(ReadingRecords.TOPIC, 0);

    private final RowReader reader = ReadingRecords.reader();
    private final Schema schema = ReadingRecords.schema().build();
    private final Buffer buffer = new Buffer(new BatchConfig(3, 1_000_000, 200));

    @Test
    void isFullAtItsLimitOfRows() {
        buffer.add(row(1), 0);
        buffer.add(row(2), 0);
        assertThat(buffer.isFull()).isFalse();
        buffer.add(row(3), 0);
        assertThat(buffer.isFull()).isTrue();
    }

    @Test
    void isFullAtItsLimitOfBytes() {
        Buffer small = new Buffer(new BatchConfig(1_000, 100, 200));
        small.add(row(1), 0);
        assertThat(small.isFull()).isTrue();
    }

    @Test
    void lingersFromItsFirstRow() {
        buffer.add(row(1), 1_000);
        buffer.add(row(2), 1_150);

        assertThat(buffer.dueInMs(1_150)).isEqualTo(50);
    }

    @Test
    void aTombstoneKeepsItsPlaceBetweenTheRows() {
        buffer.add(row(1), 0);
        buffer.add(reader.deletion(ReadingRecords.tombstone("NMI1")), 0);
        buffer.add(row(8), 0);

        assertThat(buffer.next().rows()).hasSize(1);
        buffer.done();
        assertThat(buffer.next().deletions()).hasSize(1);
        buffer.done();
        assertThat(buffer.next().rows()).hasSize(1);
        buffer.done();
        assertThat(buffer.isEmpty()).isTrue();
    }

    @Test
    void theFirstOffsetIsOfWhatIsNotWritten() {
        for (int offset = 10; offset < 17; offset++) {
            buffer.add(row(offset), 0);
        }
        assertThat(buffer.firstOffsets()).isEqualTo(Map.of(PARTITION, 10L));
        buffer.done();
        assertThat(buffer.firstOffsets()).isEqualTo(Map.of(PARTITION, 13L));
    }

    @Test
    void forgetsWhatAnotherTaskReadsNow() {
        buffer.add(row(1), 0);
        buffer.forget(List.of(PARTITION));

        assertThat(buffer.isEmpty()).isTrue();
        assertThat(buffer.firstOffsets()).isEmpty();
    }

    private Row row(long offset) {
        return reader.row(ReadingRecords.of(ReadingRecords.reading(schema, "NMI1", 0, 0), offset));
    }
}
