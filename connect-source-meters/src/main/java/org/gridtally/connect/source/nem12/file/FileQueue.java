package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.gridtally.connect.source.task.CommittedPositions;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which file comes next, and from where is it read? Files that turn out to be done are put away on the way.
 *
 * <p>The stored positions of many files are asked for at once: one question costs the worker a read to the end of its
 * offset topic.
 */
final class FileQueue {
    private static final Logger LOG = LoggerFactory.getLogger(FileQueue.class);
    private static final int ASKED_AT_ONCE = 200;
    private static final long PUT_OFF_MS = 60_000;

    private final String headEnd;
    private final InputDirectory directory;
    private final CommittedPositions positions;
    private final FinishedFiles finished;
    private final HandledFiles handled = new HandledFiles();
    private final Map<Partition, FilePosition> interrupted = new HashMap<>();
    private final Deque<Candidate> ready = new ArrayDeque<>();
    private Map<Partition, Position> stored = Map.of();

    FileQueue(String headEnd, InputDirectory directory, CommittedPositions positions, FinishedFiles finished) {
        this.headEnd = headEnd;
        this.directory = directory;
        this.positions = positions;
        this.finished = finished;
    }

    /** A file to read from a position on. */
    record Next(Candidate file, Partition partition, FilePosition start) {}

    /** The next file, or null when none is ready now. */
    @Nullable
    Next next(long now) {
        if (ready.isEmpty()) {
            look(now);
        }
        for (Candidate file = ready.poll(); file != null; file = ready.poll()) {
            Next next = opened(file, now);
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    /** The file is read to its end; it is put away when the position that says so is committed. */
    void done(Next file, FilePosition end, boolean sent) {
        handled.done(file.file());
        if (sent) {
            finished.await(file.partition(), file.file(), end);
        } else {
            finished.putAway(file.file(), end);
        }
    }

    /** The file cannot be read now: it is tried again from where it was at a later time. */
    void putOff(Next file, FilePosition reached, long now) {
        handled.putOff(file.file(), now + PUT_OFF_MS);
        interrupted.put(file.partition(), reached);
    }

    private void look(long now) {
        List<Candidate> found;
        try {
            found = directory.ready(candidate -> handled.contains(candidate, now), now);
        } catch (IOException e) {
            throw new RetriableException("the input directory cannot be listed: " + e, e);
        }
        found.stream().limit(ASKED_AT_ONCE).forEach(ready::add);
        stored = ready.isEmpty()
                ? Map.of()
                : positions.of(ready.stream().map(this::partition).toList());
    }

    private @Nullable Next opened(Candidate file, long now) {
        Partition partition = partition(file);
        Fingerprint fingerprint = fingerprint(file, now);
        if (fingerprint == null) {
            return null;
        }
        FilePosition known = known(partition);
        if (known == null || !known.fingerprint().equals(fingerprint)) {
            return new Next(file, partition, FilePosition.startOf(fingerprint));
        }
        if (known.isDone()) {
            handled.done(file);
            finished.putAway(file, known);
            return null;
        }
        return new Next(file, partition, known);
    }

    private @Nullable Fingerprint fingerprint(Candidate file, long now) {
        try {
            return Fingerprint.of(file.file(), file.sighting());
        } catch (NoSuchFileException goneSinceListed) {
            return null;
        } catch (IOException e) {
            LOG.warn("File {} cannot be read now and is tried again later: {}", file.name(), e.toString());
            handled.putOff(file, now + PUT_OFF_MS);
            return null;
        }
    }

    private @Nullable FilePosition known(Partition partition) {
        FilePosition reached = interrupted.remove(partition);
        if (reached != null) {
            return reached;
        }
        try {
            return FilePosition.of(stored.getOrDefault(partition, Position.START));
        } catch (IllegalArgumentException e) {
            throw new ConnectException("stored position of " + partition.key() + ": " + e.getMessage(), e);
        }
    }

    private Partition partition(Candidate file) {
        return Partition.of(headEnd, Nem12Reader.PART, file.name());
    }
}
