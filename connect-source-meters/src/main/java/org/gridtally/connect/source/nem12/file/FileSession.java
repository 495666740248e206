package org.gridtally.connect.source.nem12.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.nem12.file.Steps.Located;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is the next chunk of a file, and is it the last? The step behind a chunk is read ahead, so that the chunk that
 * is last is known to be last and its position says so: there may be no record later that could carry the word.
 */
final class FileSession implements Closeable {
    private final Steps steps;
    private final int chunkSize;
    private FilePosition reached;
    private @Nullable Located ahead;
    private boolean started;

    FileSession(Path file, FilePosition start, int chunkSize) {
        this.steps = new Steps(file, start);
        this.chunkSize = chunkSize;
        this.reached = start;
    }

    /**
     * Readings and refused lines of one origin, at most about the chunk size: a day is never split.
     *
     * @param from position before it
     * @param next position behind it; says done on the last chunk
     */
    record Chunk(
            String origin,
            FilePosition from,
            List<Reading> readings,
            List<DeadLetter> deadLetters,
            FilePosition next) {}

    /** The next chunk, or null when nothing is left. */
    @Nullable
    Chunk next() throws IOException {
        if (!started) {
            ahead = steps.next();
            started = true;
        }
        Located first = ahead;
        return first == null ? null : chunk(first);
    }

    /** How far this session has come. */
    FilePosition reached() {
        return reached;
    }

    private Chunk chunk(Located first) throws IOException {
        FilePosition from = reached;
        FilePosition next = reached;
        List<Reading> readings = new ArrayList<>();
        List<DeadLetter> deadLetters = new ArrayList<>();
        Located step = first;
        while (step != null
                && step.origin().equals(first.origin())
                && readings.size() + deadLetters.size() < chunkSize) {
            readings.addAll(step.step().readings());
            deadLetters.addAll(step.step().deadLetters());
            next = step.after();
            step = steps.next();
        }
        ahead = step;
        reached = step == null ? next.done() : next;
        return new Chunk(first.origin(), from, readings, deadLetters, reached);
    }

    @Override
    public void close() throws IOException {
        steps.close();
    }
}
