package org.gridtally.connect.source.task;

import org.jspecify.annotations.Nullable;

/**
 * Reads the partitions of one task page by page: the only part of a source that knows its protocol.
 *
 * <p>The reader holds the position of each partition in memory and advances it with every page it returns; it takes
 * the stored position of a partition from {@link CommittedPositions} only when it first reads that partition. It never
 * waits for a commit.
 */
public interface HeadEndReader extends AutoCloseable {
    /**
     * The next page of any partition, or null when there is nothing to read now; the task then waits its poll interval.
     *
     * @throws org.apache.kafka.connect.errors.RetriableException when asking again later may help
     * @throws org.apache.kafka.connect.errors.ConnectException when only an operator can help
     */
    @Nullable
    Page next() throws InterruptedException;

    /** Frees everything and makes a {@link #next()} that blocks in another thread return soon. Idempotent. */
    @Override
    void close();
}
