package org.gridtally.core.profile;

import java.time.ZoneId;
import java.util.Arrays;
import org.gridtally.core.stats.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What is usual at this hour of the week? 168 cells of moments in the local time of a zone, immutable.
 *
 * <p>It has a fixed size. It is marked as overflowed only when slots were to be learned that had overflowed themselves;
 * then it holds nothing.
 */
public final class WeekProfile {
    /** Of nothing, in no zone. */
    public static final WeekProfile EMPTY = new WeekProfile(null, none());

    /** Of slots that were not whole. */
    public static final WeekProfile OVERFLOWED = new WeekProfile(null, none());

    private final @Nullable ZoneId zone;
    private final @Nullable HourOfWeek hours;
    private final Moments[] cells;

    WeekProfile(@Nullable ZoneId zone, Moments[] cells) {
        this.zone = zone;
        this.hours = zone == null ? null : new HourOfWeek(zone);
        this.cells = cells;
    }

    /**
     * Reads serialized bytes.
     *
     * @throws IllegalArgumentException when this release cannot read them
     */
    public static WeekProfile ofBytes(byte[] serialized) {
        return WeekProfileBytes.read(serialized);
    }

    /** The serialized form; equal states have equal ones. */
    public byte[] bytes() {
        return WeekProfileBytes.write(this);
    }

    /** True when it holds nothing because some slots were not whole. */
    public boolean overflowed() {
        return this == OVERFLOWED;
    }

    /**
     * This profile, for an accessor that must not answer from a state that overflowed.
     *
     * @throws IllegalStateException when {@link #overflowed()}
     */
    public WeekProfile complete() {
        if (overflowed()) {
            throw new IllegalStateException("profile: the state overflowed: expected slots that are whole, found some"
                    + " that had overflowed; ask for less time");
        }
        return this;
    }

    /** Whose clocks count; null when nothing was learned. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    /**
     * Checks the zone; a profile of nothing fits all.
     *
     * @throws IllegalArgumentException when it is in another zone, whose hours are other hours
     */
    public void requireZone(ZoneId expected) {
        if (zone != null && !zone.equals(expected)) {
            throw new IllegalArgumentException("profile: expected zone " + expected + ", found " + zone);
        }
    }

    /** The moments of the values learned at this time's hour of the week. */
    public Moments at(long time) {
        return hours == null ? Moments.NONE : cells[hours.cell(time)];
    }

    /** The moments of a cell, 0 (Monday's first hour) to 167. */
    public Moments cell(int cell) {
        return cells[cell];
    }

    /**
     * How many standard deviations a value lies from what is usual at its hour; NaN when fewer than two values were
     * learned there or nothing divides.
     *
     * @param floor least standard deviation to divide by, for hours that hardly vary
     */
    public double z(long time, double value, double floor) {
        Moments usual = at(time);
        double sigma = Math.max(usual.deviation(), floor);
        return usual.count() < 2 || sigma == 0 ? Double.NaN : (value - usual.mean()) / sigma;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekProfile that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        long learned = Arrays.stream(cells).mapToLong(Moments::count).sum();
        return "WeekProfile{" + (overflowed() ? "overflowed" : learned + " values, zone " + zone) + "}";
    }

    private static Moments[] none() {
        Moments[] cells = new Moments[HourOfWeek.CELLS];
        Arrays.fill(cells, Moments.NONE);
        return cells;
    }
}
