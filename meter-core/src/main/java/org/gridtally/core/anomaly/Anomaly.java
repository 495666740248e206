package org.gridtally.core.anomaly;

/**
 * One anomalous point.
 *
 * @param time its time, in epoch milliseconds
 * @param value its value, in the series' unit
 * @param score how anomalous, in the unit its function documents; negative when the value is too low
 * @param kind the rule that it broke
 */
public record Anomaly(long time, double value, double score, AnomalyKind kind) {}
