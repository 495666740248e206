package org.gridtally.simulator.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When was each item of the plan released? Plans are made again from their seed, release times are not: with them a
 * head-end that was stopped, or killed, comes back with the same updates under the same times and the same books.
 *
 * <p>A file of big-endian longs: when the head-end first started, then the time of every released item. Times are
 * written before the items are shown, so that no reader has seen what the journal does not know.
 */
public final class ReleaseJournal {
    private final @Nullable Path file;
    private final long started;
    private final long[] past;

    private ReleaseJournal(@Nullable Path file, long started, long[] past) {
        this.file = file;
        this.started = started;
        this.past = past;
    }

    /** Forgets with the process. */
    public static ReleaseJournal inMemory(long nowMillis) {
        return new ReleaseJournal(null, nowMillis, new long[0]);
    }

    /** Goes on with the file, or begins it. */
    public static ReleaseJournal in(Path file, long nowMillis) throws IOException {
        long[] times = Files.exists(file) ? read(file) : new long[0];
        if (times.length > 0) {
            return new ReleaseJournal(file, times[0], Arrays.copyOfRange(times, 1, times.length));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        ReleaseJournal journal = new ReleaseJournal(file, nowMillis, times);
        journal.append(nowMillis);
        return journal;
    }

    /** A last entry that was cut off by a crash is cut off here, too. */
    private static long[] read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        long[] times = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(times);
        if (bytes.remaining() % Long.BYTES != 0) {
            Files.write(file, Arrays.copyOf(bytes.array(), times.length * Long.BYTES));
        }
        return times;
    }

    /** When the head-end started first, epoch milliseconds. */
    public long started() {
        return started;
    }

    /** How many items earlier runs released. */
    int known() {
        return past.length;
    }

    /** When an earlier run released an item. */
    long time(int item) {
        return past[item];
    }

    /** Writes the times of the next items down. */
    void append(long... times) {
        if (file == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(times.length * Long.BYTES);
        bytes.asLongBuffer().put(times);
        try {
            Files.write(file, bytes.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("release journal " + file + " cannot be written", e);
        }
    }
}
