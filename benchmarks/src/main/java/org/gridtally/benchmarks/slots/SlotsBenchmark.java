package org.gridtally.benchmarks.slots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** METER_SLOTS states against a sorted map under the same canonical rule, by JMH. Both must give the same sum. */
public final class SlotsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "slots";
    }

    @Override
    public String about() {
        return "ns per slot of METER_SLOTS; rival: a sorted map under the same canonical rule";
    }

    @Override
    public Result run(boolean quick) throws RunnerException {
        Map<String, Double> nanos = new LinkedHashMap<>();
        for (RunResult result : new Runner(options(quick)).run()) {
            String method = result.getPrimaryResult().getLabel();
            nanos.put(method, result.getPrimaryResult().getScore());
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("slots_build_ns_per_slot", of(nanos, "build"));
        metrics.put("slots_merge_ns_per_slot", of(nanos, "merge"));
        metrics.put("slots_usage_ns_per_slot", of(nanos, "usage"));
        metrics.put("slots_bytes_per_slot", SlotsWork.bytesOfADay() / (double) SlotsWork.SLOTS);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("slots_build_vs_sorted_map", of(nanos, "rivalBuild") / of(nanos, "build"));
        ratios.put("slots_usage_vs_sorted_map", of(nanos, "rivalUsage") / of(nanos, "usage"));
        return new Result(
                Map.of("slots", SlotsWork.SLOTS, "duplicates_share", 0.05, "corrections_share", 0.01),
                SlotsWork.SLOTS,
                metrics,
                ratios,
                List.of(
                        "the rival's map holds objects and is not serialized; the state is one array that goes to disk as it is"));
    }

    private static double of(Map<String, Double> nanos, String method) {
        return Objects.requireNonNull(nanos.get(method), method);
    }

    private static Options options(boolean quick) {
        int iterations = quick ? 1 : 5;
        return new OptionsBuilder()
                .include(SlotsWork.class.getSimpleName())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(1))
                .build();
    }
}
