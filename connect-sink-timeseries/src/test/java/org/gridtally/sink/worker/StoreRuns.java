package org.gridtally.sink.worker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** The stores of one scenario, all at once. What fails for one ends the scenario for that one; the others go on. */
final class StoreRuns implements AutoCloseable {
    private final List<SinkStore> stores;
    private final Map<SinkStore, StoreRun> running = new ConcurrentHashMap<>();
    private final Map<SinkStore, Throwable> failures = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    StoreRuns(List<SinkStore> stores) {
        this.stores = stores;
    }

    /** What is done with each store. */
    @FunctionalInterface
    interface Step {
        void take(StoreRun run) throws Exception;
    }

    /** Lets every store into the scenario that is there. */
    void start(Function<SinkStore, StoreRun> entry) {
        inParallel(stores, store -> running.put(store, entry.apply(store)));
    }

    /** Takes a step with all stores at once and returns when all have taken it. */
    void each(Step step) {
        Map<SinkStore, StoreRun> now = new EnumMap<>(SinkStore.class);
        now.putAll(running);
        now.keySet().removeAll(failures.keySet());
        inParallel(List.copyOf(now.keySet()), store -> step.take(now.get(store)));
    }

    private interface Work {
        void with(SinkStore store) throws Exception;
    }

    private void inParallel(List<SinkStore> each, Work work) {
        CompletableFuture.allOf(each.stream()
                        .map(store -> CompletableFuture.runAsync(() -> attempt(store, work), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void attempt(SinkStore store, Work work) {
        try {
            work.with(store);
        } catch (Throwable failed) {
            failures.putIfAbsent(store, failed);
        }
    }

    /** A test per store that tells how the scenario went for it. */
    Stream<DynamicTest> results() {
        return stores.stream().map(store -> DynamicTest.dynamicTest(store.label(), () -> tell(store)));
    }

    private void tell(SinkStore store) {
        Throwable failed = failures.get(store);
        if (failed instanceof TestAbortedException) {
            throw new TestAbortedException(store.label() + ": " + failed.getMessage(), failed);
        }
        if (failed != null) {
            throw new AssertionError(store.label() + ": " + failed.getMessage(), failed);
        }
    }

    /** Takes every connector away, also those of stores that failed. */
    @Override
    public void close() {
        inParallel(List.copyOf(running.keySet()), store -> {
            try (WrittenStore table = running.get(store).table()) {
                running.get(store).sink().delete();
            }
        });
        threads.shutdown();
    }
}
