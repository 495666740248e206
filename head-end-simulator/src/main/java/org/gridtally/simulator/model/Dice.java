package org.gridtally.simulator.model;

/**
 * Chance without a sequence: the same question gets the same answer, whatever was asked before, so that a simulation
 * depends on its seed alone and not on the order it is computed in.
 */
public final class Dice {
    private final long seed;

    public Dice(long seed) {
        this.seed = mix(seed);
    }

    /** What a chance decides; each has its own stream. */
    public enum Question {
        SIZE,
        BASE,
        NOISE,
        SPIKE,
        SOLAR_PEAK,
        CLOUD,
        SOLAR_NOISE,
        VOLTAGE,
        DIAL,
        PLACE,
        SHARE,
        MISSING,
        LATE,
        DELAY,
        CORRECTION,
        CORRECTION_VALUE,
        DUPLICATE,
        DISORDER,
        FAULT
    }

    /** A number in [0, 1). */
    public double roll(Question question, long a, long b) {
        return (bits(question, a, b) >>> 11) * 0x1.0p-53;
    }

    /** A whole number in [0, bound). */
    public int pick(Question question, long a, long b, int bound) {
        return (int) Long.remainderUnsigned(bits(question, a, b), bound);
    }

    private long bits(Question question, long a, long b) {
        return mix(mix(mix(seed + question.name().hashCode()) ^ a) ^ b);
    }

    /** The finalizer of a 64-bit mixing generator: every input bit reaches every output bit. */
    private static long mix(long z) {
        long x = z + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
