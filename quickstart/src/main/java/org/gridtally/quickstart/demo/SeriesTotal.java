package org.gridtally.quickstart.demo;

/**
 * What one channel of one usage point comes to, over all its devices.
 *
 * @param slots canonical slots: distinct times with a value
 * @param micros sum of the canonical values in micro-units; 0 for a register, whose values do not add up
 */
public record SeriesTotal(long slots, long micros) {
    public static final SeriesTotal NOTHING = new SeriesTotal(0, 0);

    public SeriesTotal plus(SeriesTotal other) {
        return new SeriesTotal(slots + other.slots, Math.addExact(micros, other.micros));
    }
}
