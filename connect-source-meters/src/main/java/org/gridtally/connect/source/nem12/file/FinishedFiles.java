package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.connect.source.task.CommittedPositions;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When may a finished file be put away? Only when the position that says so is in Kafka for good. Killed before that,
 * the next task reads on from the last chunk that is there; killed after it, the next task finds the file done and puts
 * it away.
 */
final class FinishedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(FinishedFiles.class);

    private final CommittedPositions positions;
    private final Disposal finished;
    private final Disposal failed;
    private final long checkEveryMs;
    private final Map<Partition, Waiting> waiting = new LinkedHashMap<>();
    private long checkedAt;

    /**
     * @param finished for files that were read whole
     * @param failed for files of which a part could not be read
     * @param checkEveryMs least time between two questions to the stored positions
     */
    FinishedFiles(CommittedPositions positions, Disposal finished, Disposal failed, long checkEveryMs) {
        this.positions = positions;
        this.finished = finished;
        this.failed = failed;
        this.checkEveryMs = checkEveryMs;
    }

    private record Waiting(Candidate file, Disposal disposal, Position end) {}

    /** The file is read to its end; it waits until this position is committed. */
    void await(Partition partition, Candidate file, FilePosition end) {
        Disposal disposal = disposal(end);
        if (disposal != Disposal.KEEP) {
            waiting.put(partition, new Waiting(file, disposal, end.toPosition()));
        }
    }

    /** The file was found done. */
    void putAway(Candidate file, FilePosition end) {
        dispose(file, disposal(end));
    }

    /** Puts away what is committed by now. */
    void check(long now) {
        if (waiting.isEmpty() || now - checkedAt < checkEveryMs) {
            return;
        }
        checkedAt = now;
        List<Partition> asked = new ArrayList<>(waiting.keySet());
        positions.of(asked).forEach((partition, position) -> {
            Waiting file = waiting.get(partition);
            if (file != null && file.end.equals(position)) {
                waiting.remove(partition);
                dispose(file.file, file.disposal);
            }
        });
    }

    private Disposal disposal(FilePosition end) {
        return end.flawed() ? failed : finished;
    }

    /** A file that changed since it was read is not the one that is finished: it stays and is read anew. */
    private static void dispose(Candidate file, Disposal disposal) {
        if (disposal == Disposal.KEEP) {
            return;
        }
        try {
            if (file.sighting().equals(now(file))) {
                disposal.dispose(file.file());
            }
        } catch (IOException e) {
            LOG.warn(
                    "File {} is read, but could not be put away: {}. It stays where it is.", file.name(), e.toString());
        }
    }

    private static @Nullable Sighting now(Candidate file) throws IOException {
        try {
            return Sighting.of(file.file());
        } catch (NoSuchFileException gone) {
            return null;
        }
    }
}
