package org.gridtally.quickstart.demo;

import java.time.Duration;

/** A pause between two looks; an interrupt ends the run. */
final class Waiting {
    private Waiting() {}

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
