package org.gridtally.benchmarks.endtoend;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Processor time of running processes, for saying which part a rate is bounded by. */
record CpuSeconds(Map<String, Double> byPart) {
    /** What each process has used since it started. */
    static CpuSeconds of(Map<String, Long> pids) {
        Map<String, Double> seconds = new TreeMap<>();
        pids.forEach((name, pid) -> seconds.put(name, seconds(pid)));
        return new CpuSeconds(seconds);
    }

    /** What was used after an earlier look. */
    CpuSeconds since(CpuSeconds earlier) {
        Map<String, Double> seconds = new TreeMap<>();
        byPart.forEach((name, now) -> seconds.put(name, now - earlier.byPart.getOrDefault(name, 0.0)));
        return new CpuSeconds(seconds);
    }

    double total() {
        return byPart.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** {@code broker 12 s, connect 34 s}. */
    @Override
    public String toString() {
        return byPart.entrySet().stream()
                .map(part -> String.format("%s %.0f s", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static double seconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(duration -> duration.toMillis() / 1000.0)
                .orElse(0.0);
    }
}
