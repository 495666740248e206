package org.gridtally.simulator.plan;

import java.util.Arrays;

/**
 * The readings of one series as the meter took them, in order of time.
 *
 * @param seconds start of the interval or instant, epoch seconds
 * @param micros value in micro-units
 */
record Points(long[] seconds, long[] micros) {

    int size() {
        return seconds.length;
    }

    /** The readings from a position up to another, exclusive. */
    Points part(int from, int to) {
        return new Points(Arrays.copyOfRange(seconds, from, to), Arrays.copyOfRange(micros, from, to));
    }
}
