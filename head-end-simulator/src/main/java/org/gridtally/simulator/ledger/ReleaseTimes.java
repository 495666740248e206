package org.gridtally.simulator.ledger;

import java.util.Arrays;

/** How many slots had been released at which time; both only grow. */
final class ReleaseTimes {
    private long[] millis = new long[64];
    private long[] slots = new long[64];
    private int size;

    void add(long epochMillis, long slotCount) {
        if (size > 0 && slots[size - 1] == slotCount) {
            return;
        }
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size * 2);
            slots = Arrays.copyOf(slots, size * 2);
        }
        millis[size] = epochMillis;
        slots[size++] = slotCount;
    }

    /** Slots released up to a time, inclusive. */
    long slotsAt(long epochMillis) {
        int place = firstAbove(millis, epochMillis);
        return place == 0 ? 0 : slots[place - 1];
    }

    /** The time at which the count reached a number; {@link Long#MAX_VALUE} when it has not yet. */
    long timeOf(long slotCount) {
        int place = firstAbove(slots, slotCount - 1);
        return place == size ? Long.MAX_VALUE : millis[place];
    }

    private int firstAbove(long[] values, long limit) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
