package org.gridtally.benchmarks.endtoend;

import java.util.Map;
import java.util.stream.Collectors;

/** Processor time of running processes, for saying which part a rate is bounded by. */
final class CpuSeconds {
    private CpuSeconds() {}

    /** {@code name 12 s, ...}. */
    static String of(Map<String, Long> pids) {
        return pids.entrySet().stream()
                .map(part -> part.getKey() + " " + seconds(part.getValue()) + " s")
                .collect(Collectors.joining(", "));
    }

    private static long seconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(duration -> duration.toSeconds())
                .orElse(-1L);
    }
}
