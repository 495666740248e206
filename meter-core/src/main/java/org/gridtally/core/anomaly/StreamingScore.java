package org.gridtally.core.anomaly;

/** Scores points one after the other, each by the points before it only. Not thread-safe. */
@FunctionalInterface
public interface StreamingScore {
    /**
     * The signed score of a point, 0 while too little is known; the point is remembered for those after it.
     *
     * @param time epoch milliseconds
     * @param value finite
     */
    double score(long time, double value);
}
