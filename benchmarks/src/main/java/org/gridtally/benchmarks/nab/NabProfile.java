package org.gridtally.benchmarks.nab;

/**
 * What an application pays for each kind of outcome.
 *
 * @param name standard, reward_low_FP_rate or reward_low_FN_rate
 * @param truePositive earned for a window that is found, at its earliest detection
 * @param falsePositive paid for a detection outside the windows
 * @param falseNegative paid for a window that is missed
 */
public record NabProfile(String name, double truePositive, double falsePositive, double falseNegative) {}
