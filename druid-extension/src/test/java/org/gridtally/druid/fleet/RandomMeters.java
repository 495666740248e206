package org.gridtally.druid.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Slots of meters at random, a state each, sometimes none: with holes and placeholders, of other days, off the grid, of
 * two channels, of two devices that share a slot.
 */
public final class RandomMeters {
    private static final long START = 1_711_839_600_000L;
    private static final long QUARTER = 900_000;

    private final Random random;

    public RandomMeters(Random random) {
        this.random = random;
    }

    /** So many of them. */
    public List<@Nullable SlotState> some(int meters) {
        List<@Nullable SlotState> states = new ArrayList<>();
        for (int meter = 0; meter < meters; meter++) {
            states.add(random.nextInt(12) == 0 ? null : meter("m" + meter));
        }
        return states;
    }

    private SlotState meter(String usagePoint) {
        SlotsBuilder slots = new SlotsBuilder();
        long start = START + random.nextInt(3) * 40 * QUARTER + (random.nextInt(10) == 0 ? 60_000 : 0);
        series(usagePoint + "|import|s1", start, slots);
        if (random.nextInt(4) == 0) {
            series(usagePoint + "|import|s2", start + 20 * QUARTER, slots);
        }
        if (random.nextInt(4) == 0) {
            series(usagePoint + "|export|s1", start, slots);
        }
        return slots.build();
    }

    private void series(String series, long start, SlotsBuilder slots) {
        int size = random.nextInt(40);
        boolean whole = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            if (whole || random.nextInt(4) > 0) {
                slots.add(
                        series,
                        start + i * QUARTER,
                        (random.nextInt(2_000) - 100) * 100_000L,
                        1,
                        whole ? Quality.VALID : Quality.ofRank(random.nextInt(Quality.values().length)));
            }
        }
    }
}
