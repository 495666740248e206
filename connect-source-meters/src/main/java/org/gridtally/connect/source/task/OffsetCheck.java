package org.gridtally.connect.source.task;

import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses offsets that a task could not start from, when an operator sets them through the worker's REST interface.
 *
 * @param part the key that names a partition beside the head-end, e.g. {@code feed}
 * @param values checks one position; throws IllegalArgumentException with a sentence when it is invalid
 */
public record OffsetCheck(String part, java.util.function.Consumer<Position> values) {
    /** Checks one pair of partition and offset. */
    public void check(@Nullable Map<String, ?> partition, @Nullable Map<String, ?> offset) {
        if (partition == null) {
            throw new ConnectException("offset partition: expected " + expected() + ", found null");
        }
        if (offset == null) {
            return;
        }
        boolean known = partition.size() == 2
                && partition.get(Partition.HEAD_END) instanceof String
                && partition.get(part) instanceof String;
        if (!known) {
            throw new ConnectException("offset partition: expected " + expected() + ", found " + partition);
        }
        try {
            values.accept(Position.of(offset));
        } catch (IllegalArgumentException e) {
            throw new ConnectException("offset of " + partition + ": " + e.getMessage(), e);
        }
    }

    private String expected() {
        return "the two strings " + Partition.HEAD_END + " and " + part;
    }
}
