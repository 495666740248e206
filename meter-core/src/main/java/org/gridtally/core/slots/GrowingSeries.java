package org.gridtally.core.slots;

import org.jspecify.annotations.Nullable;

/**
 * One series while readings arrive. Readings in time order are appended; late ones wait in a short sorted list of their
 * own, which is merged when it grows past the square root of the rest, so that any order of arrival stays cheap.
 */
final class GrowingSeries {
    private static final int LATE_AT_LEAST = 64;
    private static final int SMALL_BLOCK_SHARE = 8;

    private final SeriesName name;
    private SlotColumns slots = new SlotColumns();
    private @Nullable SlotColumns late;
    private @Nullable EncodedSeries encoded;

    GrowingSeries(SeriesName name) {
        this.name = name;
    }

    SeriesName name() {
        return name;
    }

    int size() {
        return encoded != null ? encoded.size() : slots.size() + (late == null ? 0 : late.size());
    }

    /** The only block that came so far, as it is; null when there was none or more. */
    @Nullable
    EncodedSeries encoded() {
        return encoded;
    }

    /** Takes the first block, and reads it when something joins it. */
    void keep(EncodedSeries first) {
        encoded = first;
    }

    private void readKept() {
        if (encoded != null) {
            slots = encoded.decode();
            encoded = null;
        }
    }

    void add(long time, long value, long version, int quality) {
        readKept();
        if (slots.endsBefore(time)) {
            slots.append(time, value, version, quality);
            return;
        }
        int at = slots.find(time);
        if (at >= 0) {
            slots.join(at, value, version, quality);
        } else {
            addLate(time, value, version, quality);
        }
    }

    private void addLate(long time, long value, long version, int quality) {
        SlotColumns waiting = late == null ? new SlotColumns() : late;
        late = waiting;
        int at = waiting.find(time);
        if (at >= 0) {
            waiting.join(at, value, version, quality);
            return;
        }
        waiting.insert(-at - 1, time, value, version, quality);
        if (waiting.size() > LATE_AT_LEAST + 4 * (int) Math.sqrt(slots.size())) {
            settled();
        }
    }

    void addAll(SlotColumns block) {
        readKept();
        if (slots.endsBefore(block.time(0))) {
            slots.appendAll(block);
        } else if (block.size() * SMALL_BLOCK_SHARE < slots.size()) {
            for (int i = 0; i < block.size(); i++) {
                add(block.time(i), block.value(i), block.version(i), block.quality(i));
            }
        } else {
            slots = SlotColumns.union(settled(), block);
        }
    }

    /** All slots, the late ones in their places. */
    SlotColumns settled() {
        readKept();
        if (late != null) {
            slots = SlotColumns.union(slots, late);
            late = null;
        }
        return slots;
    }
}
