package org.gridtally.simulator.plan;

/** The readings of one series as the meter took them, in order of time. */
final class Points {
    private final long[] seconds;
    private final long[] micros;

    /**
     * Takes both arrays over.
     *
     * @param seconds start of the interval or instant, epoch seconds
     * @param micros value in micro-units
     */
    Points(long[] seconds, long[] micros) {
        this.seconds = seconds;
        this.micros = micros;
    }

    long[] seconds() {
        return seconds;
    }

    long[] micros() {
        return micros;
    }

    int size() {
        return seconds.length;
    }
}
