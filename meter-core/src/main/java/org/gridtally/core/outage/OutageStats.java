package org.gridtally.core.outage;

/**
 * Interruptions of some usage points, sustained and momentary apart.
 *
 * @param sustained interruptions longer than the momentary limit
 * @param sustainedMillis customer time without supply in them
 * @param momentary interruptions up to the momentary limit
 */
public record OutageStats(long sustained, long sustainedMillis, long momentary) {
    /** IEEE 1366-2012, 3.17: a momentary interruption lasts five minutes or less. */
    public static final long IEEE_1366_MOMENTARY_MILLIS = 5 * 60_000L;

    /** No interruption. */
    public static final OutageStats NONE = new OutageStats(0, 0, 0);

    /** With another interruption. */
    OutageStats plus(long millis, long momentaryMillis) {
        return millis > momentaryMillis
                ? new OutageStats(sustained + 1, Math.addExact(sustainedMillis, millis), momentary)
                : new OutageStats(sustained, sustainedMillis, momentary + 1);
    }

    /** With other usage points; each usage point is added once. */
    public OutageStats plus(OutageStats other) {
        return new OutageStats(
                sustained + other.sustained,
                Math.addExact(sustainedMillis, other.sustainedMillis),
                momentary + other.momentary);
    }

    /** System average interruption duration, minutes a customer. */
    public double saidi(long customers) {
        return sustainedMillis / 60_000.0 / positive(customers);
    }

    /** System average interruption frequency, interruptions a customer. */
    public double saifi(long customers) {
        return sustained / (double) positive(customers);
    }

    /** Customer average interruption duration, minutes an interruption; NaN without any. */
    public double caidi() {
        return sustained == 0 ? Double.NaN : sustainedMillis / 60_000.0 / sustained;
    }

    /** Momentary average interruption frequency, interruptions a customer. */
    public double maifi(long customers) {
        return momentary / (double) positive(customers);
    }

    private static long positive(long customers) {
        if (customers < 1) {
            throw new IllegalArgumentException("customers: expected 1 or more, found " + customers);
        }
        return customers;
    }
}
