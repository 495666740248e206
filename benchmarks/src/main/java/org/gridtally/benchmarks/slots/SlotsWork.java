package org.gridtally.benchmarks.slots;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.core.slots.Usage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is timed: one meter's day of quarter hours, of which 5 % come twice and 1 % are corrected. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SlotsWork {
    static final int SLOTS = 96;
    private static final String SERIES = "UP000001|import|SN00001";
    private static final long START = 1_761_350_400_000L;
    private static final long STEP = 900_000L;
    private static final int ROWS = SLOTS + SLOTS * 6 / 100;

    private final long[] times = new long[ROWS];
    private final long[] values = new long[ROWS];
    private final long[] versions = new long[ROWS];
    private SlotState morning = SlotState.EMPTY;
    private SlotState evening = SlotState.EMPTY;
    private SlotState day = SlotState.EMPTY;
    private SortedMapSlots rivalDay = new SortedMapSlots();

    /** Fills the day, the same in every run. */
    @Setup
    public void fill() {
        Random random = new Random(17);
        for (int row = 0; row < ROWS; row++) {
            boolean again = row >= SLOTS;
            int slot = again ? random.nextInt(SLOTS) : row;
            boolean corrected = again && row == ROWS - 1;
            times[row] = START + slot * STEP;
            values[row] = again && !corrected ? values[slot] : random.nextInt(900) * 1_000_000L;
            versions[row] = START + 86_400_000L + (corrected ? 1000 : 0);
        }
        day = slotState();
        morning = part(0, 60);
        evening = part(40, SLOTS);
        rivalDay = rivalSlots();
        if (Usage.of(day) != rivalDay.usage()) {
            throw new IllegalStateException("expected " + rivalDay.usage() + ", found " + Usage.of(day));
        }
    }

    /** Rows to a state. */
    @Benchmark
    @OperationsPerInvocation(SLOTS)
    public SlotState build() {
        return slotState();
    }

    /** The rival's rows to a map. */
    @Benchmark
    @OperationsPerInvocation(SLOTS)
    public Object rivalBuild() {
        return rivalSlots();
    }

    /** Two overlapping states to one. */
    @Benchmark
    @OperationsPerInvocation(SLOTS)
    public SlotState merge() {
        return new SlotsBuilder().merge(morning).merge(evening).build();
    }

    /** The sum of a state at rest. */
    @Benchmark
    @OperationsPerInvocation(SLOTS)
    public long usage() {
        return Usage.of(day);
    }

    /** The sum of the rival's map. */
    @Benchmark
    @OperationsPerInvocation(SLOTS)
    public long rivalUsage() {
        return rivalDay.usage();
    }

    /** Bytes of a day's state at rest. */
    static int bytesOfADay() {
        SlotsWork work = new SlotsWork();
        work.fill();
        return work.day.bytes().length;
    }

    private SlotState slotState() {
        SlotsBuilder slots = new SlotsBuilder();
        for (int row = 0; row < ROWS; row++) {
            slots.add(SERIES, times[row], values[row], versions[row], Quality.VALID);
        }
        return slots.build();
    }

    private SlotState part(int from, int to) {
        SlotsBuilder slots = new SlotsBuilder();
        for (int row = from; row < to; row++) {
            slots.add(SERIES, times[row], values[row], versions[row], Quality.VALID);
        }
        return slots.build();
    }

    private SortedMapSlots rivalSlots() {
        SortedMapSlots slots = new SortedMapSlots();
        for (int row = 0; row < ROWS; row++) {
            slots.add(SERIES, times[row], values[row], versions[row], Quality.VALID);
        }
        return slots;
    }
}
