package org.gridtally.simulator.model;

/**
 * What a cumulative register shows: five dials of whole kWh, so it starts over after 99999 kWh.
 *
 * @param startMicros energy on the dials when the span begins, in micro-Wh
 */
public record Register(long startMicros) {
    /** Dials of the register. */
    public static final int DIGITS = 5;

    /** One step of the last dial, in micro-Wh. */
    public static final long RESOLUTION = 1_000L * 1_000_000L;

    /** Where it starts over, in micro-Wh. */
    public static final long MODULUS = 100_000L * RESOLUTION;

    /** The dials after some energy: whole steps, started over where the dials ended. */
    public long after(long energyMicros) {
        return Math.floorMod(startMicros + energyMicros, MODULUS) / RESOLUTION * RESOLUTION;
    }
}
