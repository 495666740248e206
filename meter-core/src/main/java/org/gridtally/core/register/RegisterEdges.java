package org.gridtally.core.register;

/** What counts of an advance between two readings of which one lies outside the range asked for. */
public enum RegisterEdges {
    /** The part of it that falls into the range when it went on evenly. */
    INTERPOLATED,
    /** Nothing. */
    STRICT
}
