package org.gridtally.core.integral;

/** What the value was between two samples. */
public enum Interpolation {
    /** It went straight from the one to the other (trapezoid). */
    LINEAR {
        @Override
        double height(long before, long after) {
            return ((double) before + after) / 2;
        }
    },
    /** It stayed as it was until the next sample (last value carried forward). */
    LAST {
        @Override
        double height(long before, long after) {
            return before;
        }
    };

    /** The constant that covers the same area, micro-units. */
    abstract double height(long before, long after);
}
