package org.gridtally.sink.task;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.jspecify.annotations.Nullable;

/** What has been taken from Kafka and is not in the store yet, in the order it came. */
final class Buffer {
    private final BatchConfig limits;
    private final Deque<Work> works = new ArrayDeque<>();
    private long firstAtMs;

    Buffer(BatchConfig limits) {
        this.limits = limits;
    }

    void add(Row row, long nowMs) {
        note(nowMs);
        Work last = works.peekLast();
        if (last == null || !last.deletions().isEmpty() || isFull(last)) {
            last = begin();
        }
        last.add(row);
    }

    void add(Deletion deletion, long nowMs) {
        note(nowMs);
        Work last = works.peekLast();
        if (last == null || !last.rows().isEmpty()) {
            last = begin();
        }
        last.add(deletion);
    }

    private Work begin() {
        Work work = new Work();
        works.addLast(work);
        return work;
    }

    private void note(long nowMs) {
        if (works.isEmpty()) {
            firstAtMs = nowMs;
        }
    }

    boolean isEmpty() {
        return works.isEmpty();
    }

    /** Whether a batch is complete. */
    boolean isFull() {
        Work first = works.peekFirst();
        return first != null && (works.size() > 1 || isFull(first));
    }

    private boolean isFull(Work work) {
        return work.rows().size() >= limits.maxRows() || work.bytes() >= limits.maxBytes();
    }

    /** Milliseconds until what is here is to be written though no batch is complete; 0 or less when it is time. */
    long dueInMs(long nowMs) {
        return firstAtMs + limits.lingerMs() - nowMs;
    }

    /** What is to be done next, or null. */
    @Nullable
    Work next() {
        return works.peekFirst();
    }

    /** What {@link #next()} gave is done. */
    void done() {
        works.removeFirst();
    }

    /** Forgets the records of partitions that another task has now. */
    void forget(Collection<TopicPartition> partitions) {
        Set<TopicPartition> lost = new HashSet<>(partitions);
        works.forEach(work -> work.forget(each -> lost.contains(partition(each))));
        works.removeIf(Work::isEmpty);
    }

    /** The lowest offset of each partition that is not in the store yet. */
    Map<TopicPartition, Long> firstOffsets() {
        Map<TopicPartition, Long> first = new HashMap<>();
        works.stream()
                .flatMap(Work::records)
                .forEach(each -> first.merge(partition(each), each.originalKafkaOffset(), Math::min));
        return first;
    }

    /** Where the record is in Kafka, whatever a transform has called its topic since. */
    private static TopicPartition partition(SinkRecord each) {
        return new TopicPartition(each.originalTopic(), each.originalKafkaPartition());
    }
}
