package org.gridtally.simulator.ledger;

import java.util.Arrays;

/**
 * The canonical value of every slot, 33 bytes each, by open addressing. A key holds the series in its upper and the
 * second in its lower bits; it is never zero because series count from 1 here.
 */
final class SlotTable {
    private static final int SECOND_BITS = 34;
    private static final long SECOND_MASK = (1L << SECOND_BITS) - 1;

    private long[] keys = new long[1 << 12];
    private long[] micros = new long[keys.length];
    private long[] versions = new long[keys.length];
    private long[] releases = new long[keys.length];
    private byte[] ranks = new byte[keys.length];
    private int size;

    static long key(int series, long epochSecond) {
        return ((series + 1L) << SECOND_BITS) | (epochSecond & SECOND_MASK);
    }

    static int series(long key) {
        return (int) (key >>> SECOND_BITS) - 1;
    }

    static long epochSecond(long key) {
        return key & SECOND_MASK;
    }

    /** The place of a key, negative ({@code ~place}) when it is not there yet. */
    int find(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[place] != 0) {
            if (keys[place] == key) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return ~place;
    }

    /** Puts a new key at the place {@link #find} told for it. */
    void insert(int place, long key, long value, long version, long released, int rank) {
        keys[place] = key;
        set(place, value, version, released, rank);
        size++;
        if (size > keys.length * 3L / 5) {
            grow();
        }
    }

    void set(int place, long value, long version, long released, int rank) {
        micros[place] = value;
        versions[place] = version;
        releases[place] = released;
        ranks[place] = (byte) rank;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldMicros = micros;
        long[] oldVersions = versions;
        long[] oldReleases = releases;
        byte[] oldRanks = ranks;
        keys = new long[oldKeys.length * 2];
        micros = new long[keys.length];
        versions = new long[keys.length];
        releases = new long[keys.length];
        ranks = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = ~find(oldKeys[i]);
                keys[place] = oldKeys[i];
                set(place, oldMicros[i], oldVersions[i], oldReleases[i], oldRanks[i]);
            }
        }
    }

    long micros(int place) {
        return micros[place];
    }

    long version(int place) {
        return versions[place];
    }

    long released(int place) {
        return releases[place];
    }

    int rank(int place) {
        return ranks[place];
    }

    int size() {
        return size;
    }

    /** All keys in order of series and time. */
    long[] sortedKeys() {
        long[] sorted = new long[size];
        int found = 0;
        for (long key : keys) {
            if (key != 0) {
                sorted[found++] = key;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
