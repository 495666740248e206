package org.gridtally.sink.postgres;

/**
 * Whether what is known of the table's content is to be relied upon. After each time that it proved wrong it is not for
 * twice as many batches: a replay of a topic is all rows that are there already.
 */
final class Confidence {
    private static final int LONGEST = 64;

    private int waiting;
    private int next = 1;

    /** To be asked once a batch. */
    boolean isGiven() {
        if (waiting == 0) {
            return true;
        }
        waiting--;
        return false;
    }

    void confirmed() {
        next = 1;
    }

    void refuted() {
        waiting = next;
        next = Math.min(2 * next, LONGEST);
    }
}
