package org.gridtally.connect.source.task;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wait between two polls that found nothing; ends at once when the task stops. */
final class Pause {
    private final Duration interval;
    private final CountDownLatch ended = new CountDownLatch(1);

    Pause(Duration interval) {
        this.interval = interval;
    }

    /** Waits the interval, or until {@link #end()}. */
    boolean await() throws InterruptedException {
        return ended.await(interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
        ended.countDown();
    }
}
