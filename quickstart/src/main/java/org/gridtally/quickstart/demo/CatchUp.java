package org.gridtally.quickstart.demo;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.stack.Progress;

/**
 * Waits until a store shows what the head-end served.
 *
 * <p>The wait is bounded by progress and not by time: it ends when nothing has moved for a while, so that a slow machine
 * is waited for and a stuck stack is not.
 */
final class CatchUp {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final String store;
    private final Supplier<Map<String, SeriesTotal>> channels;
    private final Progress progress;

    /**
     * Looks at one store.
     *
     * @param store its name
     * @param channels its answer by {@code usage point/channel}
     */
    CatchUp(String store, Supplier<Map<String, SeriesTotal>> channels, Progress progress) {
        this.store = store;
        this.channels = channels;
        this.progress = progress;
    }

    /** Returns true when it equals the truth, false when nothing has moved for too long. */
    boolean await(Supplier<Truth> truth) {
        long movedAt = System.nanoTime();
        long toldAt = movedAt;
        long slotsBefore = -1;
        while (System.nanoTime() - movedAt < PATIENCE.toNanos()) {
            long asked = System.nanoTime();
            Truth expected = truth.get();
            Map<String, SeriesTotal> answered = answered();
            long slots = slots(answered);
            if (slots != slotsBefore) {
                slotsBefore = slots;
                movedAt = System.nanoTime();
            }
            if (isEqual(expected, answered)) {
                return true;
            }
            if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
                toldAt = System.nanoTime();
                progress.say(
                        String.format("                %,d of %,d readings in %s", slots, expected.unique(), store));
            }
            pauseAfter(System.nanoTime() - asked);
        }
        return false;
    }

    /** Twice as long as the look took, so that looking leaves most of the machine to the stack. */
    private static void pauseAfter(long nanos) {
        Duration pause = Duration.ofNanos(nanos).multipliedBy(2);
        Waiting.pause(pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE);
    }

    /** Empty while the table is not known yet. */
    private Map<String, SeriesTotal> answered() {
        try {
            return channels.get();
        } catch (SqlException notYet) {
            return Map.of();
        }
    }

    private static boolean isEqual(Truth expected, Map<String, SeriesTotal> answered) {
        return new Reconciliation()
                .channels(expected.channels(), answered)
                .differences()
                .isEmpty();
    }

    private static long slots(Map<String, SeriesTotal> channels) {
        return channels.values().stream().mapToLong(SeriesTotal::slots).sum();
    }
}
