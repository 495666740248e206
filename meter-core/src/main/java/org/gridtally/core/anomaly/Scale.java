package org.gridtally.core.anomaly;

import org.gridtally.core.stats.SortedValues;

/**
 * How wide do values usually lie about their median?
 *
 * <p>The median absolute deviation divided by 0.6745, which for normal values is their standard deviation (Iglewicz and
 * Hoaglin 1993). More than half of the values being equal makes it 0; then 1.2533 times the mean absolute deviation, and
 * when all are equal the floor.
 */
final class Scale {
    /** The resolution of a stored value, one micro-unit: no difference below it means anything. */
    static final double RESOLUTION = 1e-6;

    /** The 0.75 quantile of the standard normal distribution. */
    static final double NORMAL_MAD = 0.6745;

    /** sqrt(pi/2): a normal distribution's standard deviation over its mean absolute deviation. */
    static final double NORMAL_MEAN_DEVIATION = 1.2533;

    private Scale() {}

    static double of(SortedValues values, double floor) {
        double robust = values.medianAbsoluteDeviation() / NORMAL_MAD;
        double spread = robust > 0 ? robust : NORMAL_MEAN_DEVIATION * values.meanAbsoluteDeviation();
        return Math.max(spread, floor);
    }
}
