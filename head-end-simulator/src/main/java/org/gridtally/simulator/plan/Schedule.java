package org.gridtally.simulator.plan;

import java.util.Arrays;

/**
 * In which order blocks and files are released: by simulated time, then blocks before files, then by number. A block
 * can be bound to the one numbered before it, so that both get one release time.
 *
 * <p>An item is one long, so that sorting a million needs no objects: the second in the upper half, then one bit for a
 * file, the number, and one bit for bound.
 */
public final class Schedule {
    private static final long FILE = 1L << 31;
    private static final long BOUND = 1;
    private static final long NUMBER = (1L << 30) - 1;

    private final long origin;
    private long[] items = new long[256];
    private int size;

    /** @param origin a second before which nothing is released */
    public Schedule(long origin) {
        this.origin = origin;
    }

    /** A block released when the simulated time reaches a second. */
    public void block(long atSecond, int block) {
        add(atSecond, (long) block << 1);
    }

    /** A block released together with the one numbered just before, under the same time. */
    public void boundBlock(long atSecond, int block) {
        add(atSecond, (long) block << 1 | BOUND);
    }

    /** A file released when the simulated time reaches a second. */
    public void file(long atSecond, int file) {
        add(atSecond, (long) file << 1 | FILE);
    }

    private void add(long atSecond, long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = after(atSecond) << 32 | item;
    }

    private long after(long second) {
        return Math.max(0, second - origin);
    }

    /** All items in order of release; the backlog reaches up to a second, inclusive. */
    public Sequence sorted(long backlogEndSecond) {
        long[] sorted = Arrays.copyOf(items, size);
        Arrays.sort(sorted);
        long limit = after(backlogEndSecond);
        int backlog = 0;
        while (backlog < size && sorted[backlog] >>> 32 <= limit) {
            backlog++;
        }
        return new Sequence(sorted, backlog);
    }

    /** The items in order of release; those of the backlog come first. */
    public static final class Sequence {
        private final long[] items;
        private final int backlog;

        private Sequence(long[] items, int backlog) {
            this.items = items;
            this.backlog = backlog;
        }

        public int size() {
            return items.length;
        }

        /** How many items are there at the start. */
        public int backlog() {
            return backlog;
        }

        public boolean isFile(int item) {
            return (items[item] & FILE) != 0;
        }

        /** Number of the block or the file. */
        public int number(int item) {
            return (int) (items[item] >>> 1 & NUMBER);
        }

        /** True when it gets the release time of the item before. */
        public boolean isBound(int item) {
            return (items[item] & BOUND) != 0;
        }
    }
}
