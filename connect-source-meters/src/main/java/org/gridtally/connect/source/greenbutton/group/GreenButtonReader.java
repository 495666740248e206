package org.gridtally.connect.source.greenbutton.group;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.connect.source.task.HeadEndReader;
import org.gridtally.connect.source.task.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads all meter groups of a task, a few at a time, ahead of the worker: while one page goes to Kafka the next one is
 * fetched. The worker's thread therefore never waits for the head-end for long, however slow that is.
 */
public final class GreenButtonReader implements HeadEndReader {
    private static final int THREADS = 4;
    private static final int PAGES_AHEAD = 2;
    private static final long LONGEST_WAIT_MS = 500;

    private final Duration interval;
    private final ScheduledExecutorService executor;
    private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    GreenButtonReader(List<GroupReader> groups, Duration interval) {
        this.interval = interval;
        executor = new ScheduledThreadPoolExecutor(Math.min(THREADS, Math.max(1, groups.size())), task -> {
            Thread thread = new Thread(task, "green-button-reader");
            thread.setDaemon(true);
            return thread;
        });
        groups.forEach(group -> schedule(group, 0));
    }

    private void schedule(GroupReader group, long delayNanos) {
        try {
            ScheduledFuture<?> unused = executor.schedule(() -> read(group), delayNanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(GroupReader group) {
        try {
            long started = System.nanoTime();
            Page page = group.read();
            if (!page.isEmpty()) {
                pages.put(page);
            }
            long elapsed = System.nanoTime() - started;
            schedule(group, group.isAtEnd() ? Math.max(0, interval.toNanos() - elapsed) : 0);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    @Override
    public @Nullable Page next() throws InterruptedException {
        Page page = pages.poll(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        Throwable failed = failure.get();
        if (page == null && failed != null) {
            throw failed instanceof ConnectException known
                    ? known
                    : new ConnectException("reading the head-end failed: " + failed, failed);
        }
        return page;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
