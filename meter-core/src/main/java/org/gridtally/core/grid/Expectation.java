package org.gridtally.core.grid;

/** What was due on one channel after another. */
interface Expectation {
    /** A new channel begins. */
    void channel();

    /** The channel has a row at this instant; instants of one channel ascend. */
    void touch(long time);

    /** Slots due on all channels so far. */
    long expected();
}
