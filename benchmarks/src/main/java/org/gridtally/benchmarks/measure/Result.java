package org.gridtally.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param shape what the input was: sizes, shares of duplicates and late rows
 * @param rows how many rows were touched
 * @param metrics figures by name, the unit at the name's end
 * @param ratios figure by figure against the rival named, in the same run; above 1 is
 *     faster than the rival, unless it is one of {@link Benchmark#costs()}
 * @param notes what bounds a figure, what got worse since the last results, and other things a reader must know
 */
public record Result(
        Map<String, Object> shape,
        long rows,
        Map<String, Double> metrics,
        Map<String, Double> ratios,
        List<String> notes) {}
