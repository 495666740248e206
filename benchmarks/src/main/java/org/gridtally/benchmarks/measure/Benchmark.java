package org.gridtally.benchmarks.measure;

import java.util.Set;

/** One thing measured. It asserts that what it timed gave the right answer, and fails otherwise. */
public interface Benchmark {
    /** The name given on the command line, also that of the results file. */
    String name();

    /** What is measured, against which rival, in one line. */
    String about();

    /**
     * Measures.
     *
     * @param quick a small size that shows the benchmark works; its figures are no measurement
     * @throws Exception when a server cannot be started or an answer is wrong
     */
    Result run(boolean quick) throws Exception;

    /** Which ratios are costs: of them less is better. */
    default Set<String> costs() {
        return Set.of();
    }
}
