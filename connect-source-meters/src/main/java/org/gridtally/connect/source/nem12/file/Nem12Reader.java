package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.util.List;
import org.gridtally.connect.source.nem12.file.FileQueue.Next;
import org.gridtally.connect.source.nem12.file.FileSession.Chunk;
import org.gridtally.connect.source.task.HeadEndReader;
import org.gridtally.connect.source.task.Page;
import org.gridtally.connect.source.task.TaskEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the files of a directory chunk by chunk: put away what is committed, take the next file that is ready, give its
 * next chunk.
 *
 * <p>A file that cannot be read now (no permission, a disk error) is put off and does not hold up the others.
 */
public final class Nem12Reader implements HeadEndReader {
    /** Key of a partition beside the head-end. */
    public static final String PART = "file";

    private static final Logger LOG = LoggerFactory.getLogger(Nem12Reader.class);
    private static final long COMMIT_CHECK_MS = 500;

    private final TaskEnvironment environment;
    private final int chunkSize;
    private final FinishedFiles finished;
    private final FileQueue queue;
    private final FileCounters counters;
    private @Nullable Open current;
    private boolean closed;

    /** A reader that opens nothing before the first {@link #next()}. */
    public Nem12Reader(FileReaderSettings settings, TaskEnvironment environment) {
        this.environment = environment;
        chunkSize = settings.chunkSize();
        finished = new FinishedFiles(environment.positions(), settings.finished(), settings.failed(), COMMIT_CHECK_MS);
        InputDirectory directory =
                new InputDirectory(settings.directory(), settings.glob(), settings.share(), settings.settleMs());
        queue = new FileQueue(settings.headEnd(), directory, environment.positions(), finished);
        counters = new FileCounters(environment.metrics());
    }

    private record Open(Next file, FileSession session) {}

    @Override
    public synchronized @Nullable Page next() {
        while (!closed) {
            finished.check(now());
            Open open = current == null ? openNext() : current;
            if (open == null) {
                return null;
            }
            current = open;
            Page page = nextPage(open);
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    private @Nullable Open openNext() {
        Next file = queue.next(now());
        return file == null ? null : new Open(file, new FileSession(file.file().file(), file.start(), chunkSize));
    }

    private @Nullable Page nextPage(Open open) {
        try {
            Chunk chunk = open.session.next();
            if (chunk == null) {
                done(open, open.session.reached(), false);
                return null;
            }
            if (chunk.next().isDone()) {
                done(open, chunk.next(), true);
            }
            return page(open.file, chunk);
        } catch (IOException e) {
            LOG.warn(
                    "File {} cannot be read now and is tried again later: {}",
                    open.file.file().name(),
                    e.toString());
            counters.putOff();
            queue.putOff(open.file, open.session.reached(), now());
            leave();
            return null;
        }
    }

    private void done(Open open, FilePosition end, boolean sent) {
        counters.done(end.flawed());
        queue.done(open.file, end, sent);
        leave();
    }

    private Page page(Next file, Chunk chunk) {
        return new Page(
                file.partition(),
                chunk.origin(),
                now(),
                chunk.from().toPosition(),
                chunk.readings(),
                List.of(),
                chunk.deadLetters(),
                chunk.next().toPosition());
    }

    private long now() {
        return environment.clock().millis();
    }

    private void leave() {
        Open open = current;
        current = null;
        if (open != null) {
            try {
                open.session.close();
            } catch (IOException e) {
                LOG.debug("File {} could not be closed", open.file.file().name(), e);
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave();
    }
}
