package org.gridtally.benchmarks.theft;

import java.util.Arrays;
import java.util.Random;

/** The six forms of theft usual in the literature, after Jokar, Arianpoo and Leung (2016), doi:10.1109/TSG.2015.2425222. */
public enum TheftForm {
    /** All of it reduced by one factor, 0.1 to 0.8. */
    SCALED {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            double factor = factor(random);
            return Arrays.stream(honest).map(value -> factor * value).toArray();
        }
    },
    /** Nothing measured for the same span of each day, 4 to 12 hours long. */
    ZERO_SPAN {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            int length = perDay / 6 + random.nextInt(perDay / 3);
            int first = random.nextInt(perDay);
            double[] stolen = honest.clone();
            for (int i = 0; i < stolen.length; i++) {
                stolen[i] = Math.floorMod(i - first, perDay) < length ? 0 : honest[i];
            }
            return stolen;
        }
    },
    /** Each point reduced by a factor of its own, 0.1 to 0.8. */
    SCALED_EACH {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            return Arrays.stream(honest).map(value -> factor(random) * value).toArray();
        }
    },
    /** The mean instead, each point reduced by a factor of its own. */
    SCALED_MEAN {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            double mean = mean(honest);
            return Arrays.stream(honest).map(value -> factor(random) * mean).toArray();
        }
    },
    /** The mean instead: the total is right, the time is not. */
    MEAN {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            double[] stolen = new double[honest.length];
            Arrays.fill(stolen, mean(honest));
            return stolen;
        }
    },
    /** Each day backwards: the total is right, the time is not. */
    REVERSED {
        @Override
        double[] steal(double[] honest, int perDay, Random random) {
            double[] stolen = new double[honest.length];
            for (int i = 0; i < stolen.length; i++) {
                int day = i / perDay * perDay;
                int end = Math.min(day + perDay, honest.length);
                stolen[i] = honest[day + end - 1 - i];
            }
            return stolen;
        }
    };

    /** What the meter shows instead of honest values that begin at midnight. */
    abstract double[] steal(double[] honest, int perDay, Random random);

    private static double factor(Random random) {
        return 0.1 + 0.7 * random.nextDouble();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
