package org.gridtally.druid.benchmarks.fleet;

import java.util.SplittableRandom;

/** How much a household uses in a quarter hour: little at night, a hump in the morning, a larger one in the evening. */
final class LoadShape {
    private static final double[] SHAPE = shape();

    private LoadShape() {}

    /** Whole Wh. */
    static long wh(int slot, int household, SplittableRandom random) {
        double noise = 0.7 + 0.6 * random.nextDouble();
        int kettle = random.nextInt(20) == 0 ? 150 : 0;
        return Math.round(household * SHAPE[slot] * noise) + kettle;
    }

    private static double[] shape() {
        double[] shape = new double[MeterDay.SLOTS];
        for (int slot = 0; slot < shape.length; slot++) {
            double hour = slot / 4.0;
            shape[slot] = 0.5 + hump(hour, 7.5, 1.2) + 1.8 * hump(hour, 19, 2);
        }
        return shape;
    }

    private static double hump(double hour, double at, double width) {
        double distance = (hour - at) / width;
        return Math.exp(-distance * distance / 2);
    }
}
