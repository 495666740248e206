package org.gridtally.benchmarks.nab;

/**
 * What a detector reached under one profile.
 *
 * @param score 0 as the detector that never fires, 100 as the perfect one; may be below 0
 * @param raw the score before it is normalised
 * @param threshold the one threshold, for all series, that gives it
 * @param windowsFound how many labelled windows hold a detection
 * @param falsePositives how many rows outside the windows were detected
 */
public record NabScore(double score, double raw, double threshold, int windowsFound, int falsePositives) {}
