package org.gridtally.sink.worker;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gridtally.testkit.SharedStores;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;

/**
 * What every store must show, all of them at once: the built archive in one real worker, a connector for each store,
 * one topic for all. A store whose server is missing is skipped, and says why.
 */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStoreIT {
    private final SharedStores servers;
    private final CompletableFuture<SinkStack> stack;

    /** Everything starts at once. */
    EveryStoreIT(SharedStores servers) {
        this.servers = servers;
        stack = CompletableFuture.supplyAsync(SinkStack::start);
        SinkStore.chosen().forEach(store -> CompletableFuture.runAsync(() -> store.server(servers)));
    }

    @AfterAll
    void close() {
        stack.thenAccept(SinkStack::close).exceptionally(neverStarted -> null).join();
    }

    @TestFactory
    Stream<DynamicTest> holdsTheCanonicalReadingsThroughKillsAndAReplay() throws Exception {
        return run(SinkStore.chosen(), "canonical.readings", CanonicalScenario::new);
    }

    @TestFactory
    Stream<DynamicTest> waitsForTheStoreToComeBack() throws Exception {
        List<SinkStore> oneOfEachServer = SinkStore.chosen().stream()
                .filter(store -> !store.sharesItsServer())
                .toList();
        return run(oneOfEachServer, "outage.readings", OutageScenario::new);
    }

    @TestFactory
    Stream<DynamicTest> onlyBadRowsBecomeDeadLetters() throws Exception {
        return run(SinkStore.chosen(), "bad.readings", BadRowsScenario::new);
    }

    private Stream<DynamicTest> run(
            List<SinkStore> stores, String topic, BiFunction<SinkStack, StoreRuns, Scenario> scenario)
            throws Exception {
        StoreRuns runs = new StoreRuns(stores);
        try (runs) {
            SinkStack started = stack.join();
            started.createTopic(topic);
            runs.start(store -> StoreRun.of(store, store.server(servers), started, topic));
            scenario.apply(started, runs).run(topic);
        } catch (CompletionException failed) {
            return notStarted(failed);
        }
        return runs.results();
    }

    /** A test tells why it is skipped; what makes the tests cannot. */
    private static Stream<DynamicTest> notStarted(CompletionException failed) {
        if (failed.getCause() instanceof TestAbortedException notBuilt) {
            return Stream.of(DynamicTest.dynamicTest("every store", () -> {
                throw notBuilt;
            }));
        }
        throw failed;
    }
}
