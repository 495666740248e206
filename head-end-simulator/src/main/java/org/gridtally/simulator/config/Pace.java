package org.gridtally.simulator.config;

/**
 * When the head-end has a reading: a backlog is there from the start, the rest comes live.
 *
 * @param backlogShare share of the simulated span that is there at the start, 0 to 1
 * @param readingsPerSecond rate at which the rest is released
 * @param readingsPerLiveBlock readings of one channel that a live interval block holds; a backlog block holds a day
 */
public record Pace(double backlogShare, double readingsPerSecond, int readingsPerLiveBlock) {

    /** Two thirds at the start, then 1,000 readings a second, four to a block. */
    public static final Pace DEFAULT = new Pace(2.0 / 3, 1000, 4);

    /** Everything is there at the start. */
    public static final Pace AT_ONCE = new Pace(1, 1000, 4);

    public Pace {
        if (!(backlogShare >= 0 && backlogShare <= 1)) {
            throw new IllegalArgumentException("backlog share: expected 0 to 1, found " + backlogShare);
        }
        if (!(readingsPerSecond > 0)) {
            throw new IllegalArgumentException("readings per second: expected above 0, found " + readingsPerSecond);
        }
        if (readingsPerLiveBlock < 1) {
            throw new IllegalArgumentException("readings per block: expected 1 or more, found " + readingsPerLiveBlock);
        }
    }
}
