package org.gridtally.druid.outages;

import org.gridtally.core.outage.OutageState;
import org.gridtally.core.outage.OutagesBuilder;
import org.gridtally.druid.state.Cell;
import org.jspecify.annotations.Nullable;

/** The outages of a group while its rows come in. */
final class OutagesCell implements Cell<OutageState> {
    /** Bytes of heap for an interval, most of them being the only one of their usage point. */
    static final int HEAP_PER_INTERVAL = 300;

    private final OutagesBuilder builder;
    private boolean empty = true;
    private int mostIntervals;

    OutagesCell(int maxIntervals) {
        builder = new OutagesBuilder(maxIntervals);
    }

    @Override
    public void merge(OutageState state) {
        empty = false;
        builder.merge(state);
    }

    void add(String usagePoint, long off, long on) {
        empty = false;
        builder.add(usagePoint, off, on);
    }

    @Override
    public long grownBytes() {
        int before = mostIntervals;
        mostIntervals = Math.max(mostIntervals, builder.size());
        return (long) (mostIntervals - before) * HEAP_PER_INTERVAL;
    }

    @Override
    public @Nullable OutageState get() {
        return empty ? null : builder.build();
    }
}
