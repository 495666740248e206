package org.gridtally.core.slots;

import org.gridtally.core.Quality;

/** Shows columns under a name. */
record SeriesView(SeriesName name, SlotColumns slots) implements SeriesSlots {
    @Override
    public String series() {
        return name.toString();
    }

    @Override
    public int size() {
        return slots.size();
    }

    @Override
    public long time(int index) {
        return slots.time(index);
    }

    @Override
    public long value(int index) {
        return slots.value(index);
    }

    @Override
    public long version(int index) {
        return slots.version(index);
    }

    @Override
    public Quality quality(int index) {
        return Quality.ofRank(slots.quality(index));
    }

    @Override
    public int rank(int index) {
        return slots.quality(index);
    }
}
