package org.gridtally.simulator.release;

/**
 * The blocks one meter group has, in order of their update time. It only grows at its end, so a position in it stays
 * what it is while more is released: paging needs no snapshot. One thread appends, any number read.
 *
 * <p>Readers wait while a release is under way. So whoever asks for updates up to a moment that has passed gets all of
 * them: none is shown after its update time was asked for.
 */
public final class GroupLog {
    private final int[] blocks;
    private final long[] updated;
    private final Object release;
    private int size;

    /**
     * An empty log.
     *
     * @param capacity number of blocks the plan has for the group
     * @param release the monitor that a release holds
     */
    GroupLog(int capacity, Object release) {
        this.release = release;
        this.blocks = new int[capacity];
        this.updated = new long[capacity];
    }

    /** Appends a block; its update time is not below that of the block before. */
    void append(int block, long updatedMillis) {
        blocks[size] = block;
        updated[size] = updatedMillis;
        size = size + 1;
    }

    /** Blocks released so far; waits for a release that is under way. */
    public int size() {
        synchronized (release) {
            return size;
        }
    }

    public int block(int position) {
        return blocks[position];
    }

    public long updated(int position) {
        return updated[position];
    }

    /** The first of the first {@code size} positions whose update time is not below a time, {@code size} if none. */
    public int firstFrom(long millis, int within) {
        int low = 0;
        int high = within;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (updated[middle] >= millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
