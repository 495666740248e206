package org.gridtally.druid.benchmarks.fleet;

import java.util.SplittableRandom;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;

/**
 * The rows that a head-end delivered for one meter and day of quarter hours, and what they should add up to.
 *
 * <p>A household's profile with noise, in whole Wh. Of the readings 5 % come twice, 1 % are corrected later by a higher
 * version, and 0.1 % exist under one version as a raw reading and as an estimate that replaced it. One object is filled
 * again and again.
 */
public final class MeterDay {
    /** Quarter hours of a day. */
    public static final int SLOTS = 96;

    /** Milliseconds of a slot. */
    public static final long QUARTER = 900_000L;

    private static final long WH = 1_000_000L;
    private static final int MOST_ROWS = 3 * SLOTS;
    private static final long DELIVERED_AFTER = 6 * 3_600_000L;
    private static final long CORRECTED_AFTER = 40 * 3_600_000L;

    private final long[] times = new long[MOST_ROWS];
    private final long[] values = new long[MOST_ROWS];
    private final long[] versions = new long[MOST_ROWS];
    private final Quality[] qualities = new Quality[MOST_ROWS];
    private final long[] truth = new long[SLOTS];
    private String series = "";
    private int rows;

    /** Makes the rows of this meter and day. */
    public MeterDay fill(int meter, int day) {
        SplittableRandom random = new SplittableRandom(((long) meter << 20) + day);
        int household = 40 + Math.floorMod(meter * 31, 120);
        long start = Fleet.START + day * Fleet.DAY;
        long version = start + Fleet.DAY + DELIVERED_AFTER;
        series = Fleet.usagePoint(meter) + "|import|SN" + meter;
        rows = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            long time = start + slot * QUARTER;
            long value = LoadShape.wh(slot, household, random) * WH;
            truth[slot] = value;
            int chance = random.nextInt(1000);
            add(time, value, version, chance < 989 ? Quality.VALID : Quality.ESTIMATED);
            if (chance < 50) {
                add(time, value, version, Quality.VALID);
            } else if (chance >= 989 && chance < 999) {
                truth[slot] = value + 7 * WH;
                add(time, truth[slot], start + CORRECTED_AFTER, Quality.EDITED);
            } else if (chance == 999) {
                add(time, value + 5 * WH, version, Quality.RAW);
            }
        }
        return this;
    }

    private void add(long time, long value, long version, Quality quality) {
        times[rows] = time;
        values[rows] = value;
        versions[rows] = version;
        qualities[rows++] = quality;
    }

    /** The rows as METER_SLOTS rolls them up. */
    public SlotState state() {
        return stateFrom(times[0]);
    }

    /** The same of a meter that was silent before an instant. */
    public SlotState stateFrom(long instant) {
        SlotsBuilder slots = new SlotsBuilder();
        for (int row = 0; row < rows; row++) {
            if (times[row] >= instant) {
                slots.add(series, times[row], values[row], versions[row], qualities[row]);
            }
        }
        return slots.build();
    }

    /** What was used in one slot, in micro-units, known without looking at the rows. */
    public long usage(int slot) {
        return truth[slot];
    }

    /** What was used, in micro-units, known without looking at the rows. */
    public long usage() {
        long sum = 0;
        for (long value : truth) {
            sum += value;
        }
        return sum;
    }

    /** How many rows were delivered. */
    public int rows() {
        return rows;
    }

    /** Start of the interval of a row. */
    public long time(int row) {
        return times[row];
    }

    /** Micro-units. */
    public long value(int row) {
        return values[row];
    }

    /** When the head-end wrote the row. */
    public long version(int row) {
        return versions[row];
    }

    /** What the head-end thinks of the row. */
    public Quality quality(int row) {
        return qualities[row];
    }
}
