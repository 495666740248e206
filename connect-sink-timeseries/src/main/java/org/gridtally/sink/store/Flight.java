package org.gridtally.sink.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows by one asynchronous request each, no more than a number of them at a time. After a failure that is not of
 * one row no more are begun; it is thrown when the last one begun has ended, so that nothing is written behind the
 * task's back.
 */
public final class Flight {
    private final int most;

    /** Writes with at most this many requests at a time. */
    public Flight(int most) {
        this.most = most;
    }

    /** One request of a store. */
    @FunctionalInterface
    public interface Request {
        /** Begins to write a row. Its stage always ends. */
        CompletionStage<?> begin(Row row);
    }

    /** What a failure means. */
    @FunctionalInterface
    public interface Verdict {
        /** The class of a failure, {@link BatchRefused} for a bad row, or null for one that does no harm. */
        @Nullable
        StoreException of(Throwable failure);
    }

    /** Writes all rows and returns the refused ones. */
    public List<BadRow> write(List<Row> rows, Request request, Verdict verdict) throws StoreException {
        Semaphore free = new Semaphore(most);
        List<BadRow> bad = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (Row row : rows) {
            free.acquireUninterruptibly();
            if (failure.get() != null) {
                free.release();
                break;
            }
            begin(request, row).whenComplete((unused, problem) -> {
                if (problem != null) {
                    judge(row, problem, verdict, bad, failure);
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(most);
        raise(failure.get());
        return List.copyOf(bad);
    }

    /** A client that fails at once, as a closed one does, is the same to us as one that fails later. */
    private static CompletionStage<?> begin(Request request, Row row) {
        try {
            return request.begin(row);
        } catch (RuntimeException atOnce) {
            return CompletableFuture.failedFuture(atOnce);
        }
    }

    private static void judge(
            Row row, Throwable problem, Verdict verdict, List<BadRow> bad, AtomicReference<Throwable> failure) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        try {
            StoreException known = verdict.of(cause);
            if (known instanceof BatchRefused) {
                bad.add(new BadRow(row.record(), String.valueOf(known.getMessage())));
            } else if (known != null) {
                failure.compareAndSet(null, known);
            }
        } catch (RuntimeException unknown) {
            failure.compareAndSet(null, unknown);
        }
    }

    private static void raise(@Nullable Throwable failure) throws StoreException {
        if (failure instanceof StoreException known) {
            throw known;
        }
        if (failure instanceof RuntimeException unknown) {
            throw unknown;
        }
    }
}
