package org.gridtally.quickstart.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs steps at the same time and returns when all are done; the first failure is thrown as it was. */
final class InParallel {
    private InParallel() {}

    static void run(List<Runnable> steps) {
        CompletableFuture<?>[] all = steps.stream()
                .map(step -> CompletableFuture.runAsync(step, InParallel::thread))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** A thread per step: the common pool has one thread on two cores, and these steps wait. */
    private static void thread(Runnable step) {
        Thread thread = new Thread(step, "stack-step");
        thread.setDaemon(true);
        thread.start();
    }
}
