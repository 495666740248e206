package org.gridtally.benchmarks.slots;

import java.util.Map;
import java.util.TreeMap;
import org.gridtally.core.Quality;

/** The rival: the canonical rule over a sorted map, as one writes it down first. */
final class SortedMapSlots {
    private final Map<Key, Row> rows = new TreeMap<>();

    private record Key(String series, long time) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySeries = series.compareTo(other.series);
            return bySeries != 0 ? bySeries : Long.compare(time, other.time);
        }
    }

    private record Row(long version, Quality quality, long value) {
        Row greater(Row other) {
            if (version != other.version) {
                return version > other.version ? this : other;
            }
            if (quality != other.quality) {
                return quality.compareTo(other.quality) > 0 ? this : other;
            }
            return value >= other.value ? this : other;
        }
    }

    void add(String series, long time, long value, long version, Quality quality) {
        rows.merge(new Key(series, time), new Row(version, quality, value), Row::greater);
    }

    long usage() {
        long sum = 0;
        for (Row row : rows.values()) {
            sum += row.quality().isReceived() ? row.value() : 0;
        }
        return sum;
    }
}
