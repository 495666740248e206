package org.gridtally.simulator.plan;

import org.jspecify.annotations.Nullable;

/**
 * One day of one channel as a 300 line writes it. The same line can stand in several files and keeps its update time; a
 * correcting line is always later than the one it corrects, even when it is released first.
 */
public final class Nem12Line {
    private static final long MILLIS = 1000;

    private final int block;
    private final @Nullable Nem12Line corrects;
    private long version;

    public Nem12Line(int block, @Nullable Nem12Line corrects) {
        this.block = block;
        this.corrects = corrects;
    }

    /** The block that holds the day's readings. */
    public int block() {
        return block;
    }

    /** The update time in epoch milliseconds, whole seconds as the format has them, fixed at the first call. */
    public synchronized long versionAt(long nowMillis) {
        if (version == 0) {
            long now = nowMillis / MILLIS * MILLIS;
            version = corrects == null ? now : Math.max(now, corrects.versionAt(nowMillis) + MILLIS);
        }
        return version;
    }
}
