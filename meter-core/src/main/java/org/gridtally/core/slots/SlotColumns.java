package org.gridtally.core.slots;

import java.util.Arrays;

/** Slots of one series in parallel arrays, ascending in time, each instant once. */
final class SlotColumns {
    private static final int FIRST_CAPACITY = 4;

    private int size;
    private long[] times = {};
    private long[] values = {};
    private long[] versions = {};
    private byte[] qualities = {};

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    long value(int index) {
        return values[index];
    }

    long version(int index) {
        return versions[index];
    }

    int quality(int index) {
        return qualities[index];
    }

    /** The arrays themselves, for the codec; only the first {@link #size()} elements mean something. */
    long[] times() {
        return times;
    }

    long[] values() {
        return values;
    }

    long[] versions() {
        return versions;
    }

    byte[] qualities() {
        return qualities;
    }

    void clear() {
        size = 0;
    }

    /** Makes room for, and claims, this many slots, which the codec then fills; what was there is lost. */
    void resize(int slots) {
        if (slots > times.length) {
            times = new long[slots];
            values = new long[slots];
            versions = new long[slots];
            qualities = new byte[slots];
        }
        size = slots;
    }

    boolean endsBefore(long time) {
        return size == 0 || times[size - 1] < time;
    }

    /** The index of the instant, or -(insertion point) - 1. */
    int find(long time) {
        return Arrays.binarySearch(times, 0, size, time);
    }

    void append(long time, long value, long version, int quality) {
        ensureCapacity(size + 1);
        set(size++, time, value, version, quality);
    }

    void appendAll(SlotColumns other) {
        appendRange(other, 0, other.size);
    }

    private void appendRange(SlotColumns other, int from, int to) {
        int count = to - from;
        ensureCapacity(size + count);
        System.arraycopy(other.times, from, times, size, count);
        System.arraycopy(other.values, from, values, size, count);
        System.arraycopy(other.versions, from, versions, size, count);
        System.arraycopy(other.qualities, from, qualities, size, count);
        size += count;
    }

    void insert(int at, long time, long value, long version, int quality) {
        ensureCapacity(size + 1);
        int tail = size - at;
        System.arraycopy(times, at, times, at + 1, tail);
        System.arraycopy(values, at, values, at + 1, tail);
        System.arraycopy(versions, at, versions, at + 1, tail);
        System.arraycopy(qualities, at, qualities, at + 1, tail);
        set(at, time, value, version, quality);
        size++;
    }

    /** Keeps the canonical one of the slot at the index and the given reading of the same instant. */
    void join(int at, long value, long version, int quality) {
        if (CanonicalOrder.compare(version, quality, value, versions[at], qualities[at], values[at]) > 0) {
            set(at, times[at], value, version, quality);
        }
    }

    /** The canonical slots of both. */
    static SlotColumns union(SlotColumns left, SlotColumns right) {
        SlotColumns union = new SlotColumns();
        union.ensureCapacity(left.size + right.size);
        int l = 0;
        int r = 0;
        while (l < left.size && r < right.size) {
            if (left.times[l] < right.times[r]) {
                union.copy(left, l++);
            } else if (left.times[l] > right.times[r]) {
                union.copy(right, r++);
            } else {
                union.copy(left, l++);
                union.join(union.size - 1, right.values[r], right.versions[r], right.qualities[r]);
                r++;
            }
        }
        union.appendRange(left, l, left.size);
        union.appendRange(right, r, right.size);
        return union;
    }

    private void copy(SlotColumns from, int index) {
        set(size++, from.times[index], from.values[index], from.versions[index], from.qualities[index]);
    }

    private void set(int at, long time, long value, long version, int quality) {
        times[at] = time;
        values[at] = value;
        versions[at] = version;
        qualities[at] = (byte) quality;
    }

    private void ensureCapacity(int needed) {
        if (needed <= times.length) {
            return;
        }
        int capacity = Math.max(Math.max(needed, FIRST_CAPACITY), times.length + (times.length >> 1));
        times = Arrays.copyOf(times, capacity);
        values = Arrays.copyOf(values, capacity);
        versions = Arrays.copyOf(versions, capacity);
        qualities = Arrays.copyOf(qualities, capacity);
    }
}
