package org.gridtally.sink.influxdb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest time of each series of one measurement, as far as the task knows. What is newer cannot be stored yet, as
 * long as nobody else writes the series: so it is forgotten whenever partitions move between tasks.
 */
final class KnownSeries {
    private final Map<String, Long> newest;

    KnownSeries(int most) {
        newest = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /** The newest time, {@link Long#MIN_VALUE} for a series that is not stored, null for one that was not asked for. */
    @Nullable
    Long newest(String series) {
        return newest.get(series);
    }

    /** What the store answered, or what was written. */
    void note(String series, long time) {
        newest.merge(series, time, Math::max);
    }

    void forget() {
        newest.clear();
    }
}
