package org.gridtally.core.stl;

/** A weighted least-squares line, gathered point by point. */
final class Line {
    private double w;
    private double wx;
    private double wy;
    private double wxx;
    private double wxy;

    void add(double x, double y, double weight) {
        w += weight;
        wx += weight * x;
        wy += weight * y;
        wxx += weight * x * x;
        wxy += weight * x * y;
    }

    boolean isEmpty() {
        return w <= 0;
    }

    /** The height at x = 0; the mean when all points lie at one place. */
    double atZero() {
        double spread = wxx - wx * wx / w;
        if (spread <= 1e-9 * wxx) {
            return wy / w;
        }
        double slope = (wxy - wx * wy / w) / spread;
        return (wy - slope * wx) / w;
    }
}
