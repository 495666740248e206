package org.gridtally.core.profile;

import java.time.ZoneId;
import java.util.Arrays;
import org.gridtally.core.stats.Moments;

/**
 * Learns what is usual at each hour of the week, value by value, to a {@link WeekProfile}.
 *
 * <p>Additive, not idempotent: a value given twice counts twice, so feed canonical values. Not thread-safe.
 */
public final class HourOfWeekProfile {
    private final ZoneId zone;
    private final HourOfWeek hours;
    private final Moments[] cells = new Moments[HourOfWeek.CELLS];
    private boolean overflowed;

    /** Empty, in the local time of a zone. */
    public HourOfWeekProfile(ZoneId zone) {
        this.zone = zone;
        this.hours = new HourOfWeek(zone);
        Arrays.fill(cells, Moments.NONE);
    }

    /** Learns a value. */
    public void add(long time, double value) {
        int cell = hours.cell(time);
        cells[cell] = cells[cell].plus(value);
    }

    /**
     * Learns all that another profile has learned.
     *
     * @throws IllegalArgumentException when it is in another zone, whose hours are other hours
     */
    public void merge(HourOfWeekProfile other) {
        merge(other.build());
    }

    /**
     * Learns all that another profile has learned.
     *
     * @throws IllegalArgumentException when it is in another zone, whose hours are other hours
     */
    public void merge(WeekProfile other) {
        if (other.overflowed()) {
            overflow();
        }
        other.requireZone(zone);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].merge(other.cell(i));
        }
    }

    /** Forgets everything for good, as when values are left out that should have been learned. */
    public void overflow() {
        overflowed = true;
    }

    /** The moments of the values learned at this time's hour of the week. */
    public Moments at(long time) {
        return cells[hours.cell(time)];
    }

    /** The moments of a cell, 0 (Monday's first hour) to 167. */
    public Moments cell(int cell) {
        return cells[cell];
    }

    /** What was learned so far; more may follow. */
    public WeekProfile build() {
        return overflowed ? WeekProfile.OVERFLOWED : new WeekProfile(zone, cells.clone());
    }
}
