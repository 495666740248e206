package org.gridtally.connect.common.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counters kept in memory only: in a worker without plugin metrics, and in tests. */
public final class LocalMetrics implements TaskMetrics {
    private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();

    @Override
    public Counter counter(String name, String description) {
        return counters.computeIfAbsent(name, unused -> new LongAdder())::add;
    }

    /** What a counter stands at; 0 when nobody asked for it. */
    public long value(String name) {
        LongAdder counter = counters.get(name);
        return counter == null ? 0 : counter.sum();
    }
}
