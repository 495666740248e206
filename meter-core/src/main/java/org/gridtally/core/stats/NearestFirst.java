package org.gridtally.core.stats;

/**
 * Walks sorted values away from a centre, nearest first: the distances come out sorted without a second sort.
 */
final class NearestFirst {
    private final double[] sorted;
    private final int size;
    private final double centre;
    private int left;
    private int right;

    NearestFirst(double[] sorted, int size, double centre) {
        this.sorted = sorted;
        this.size = size;
        this.centre = centre;
        this.right = size / 2;
        this.left = right - 1;
        // The centre is the median, so about half of the values lie on each side; equal ones may lie on either.
    }

    double medianDistance() {
        int half = (size - 1) / 2;
        double distance = 0;
        for (int i = 0; i <= half; i++) {
            distance = next();
        }
        return size % 2 == 1 ? distance : (distance + next()) / 2;
    }

    private double next() {
        double below = left >= 0 ? Math.abs(centre - sorted[left]) : Double.POSITIVE_INFINITY;
        double above = right < size ? Math.abs(sorted[right] - centre) : Double.POSITIVE_INFINITY;
        if (below <= above) {
            left--;
            return below;
        }
        right++;
        return above;
    }
}
