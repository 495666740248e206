package org.gridtally.simulator.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.gridtally.simulator.model.Dice.Question;

/**
 * What power flows at a home at an instant: morning and evening peaks, quieter nights, later weekend mornings, noise,
 * and a solar roof where there is one. Only sums and products of doubles are used, so every platform computes the same.
 */
public final class LoadProfile {
    private static final double[] WEEKDAY = {
        0.35, 0.30, 0.28, 0.28, 0.30, 0.45, 0.90, 1.30, 1.10, 0.80, 0.70, 0.75,
        0.85, 0.80, 0.70, 0.70, 0.85, 1.20, 1.70, 1.95, 1.80, 1.40, 0.90, 0.55
    };
    private static final double[] WEEKEND = {
        0.45, 0.38, 0.32, 0.30, 0.30, 0.33, 0.45, 0.70, 1.05, 1.30, 1.30, 1.35,
        1.45, 1.30, 1.10, 1.05, 1.10, 1.30, 1.65, 1.80, 1.70, 1.40, 1.05, 0.70
    };
    private static final double[] SUN = {
        0, 0, 0, 0, 0, 0.02, 0.10, 0.25, 0.45, 0.65, 0.82, 0.94, 1.0, 0.97, 0.86, 0.70, 0.50, 0.30, 0.12, 0.03, 0, 0, 0,
        0
    };
    private static final int SECONDS_PER_DAY = 86_400;

    private final Dice dice;
    private final ZoneRules rules;

    public LoadProfile(Dice dice, ZoneId zone) {
        this.dice = dice;
        this.rules = zone.getRules();
    }

    /** Power drawn by the appliances, in watts. */
    public double load(int usagePoint, long epochSecond) {
        long local = local(epochSecond);
        double size = 120 + 500 * dice.roll(Question.SIZE, usagePoint, 0);
        double base = 40 + 120 * dice.roll(Question.BASE, usagePoint, 0);
        double noise = 0.6 + 0.8 * dice.roll(Question.NOISE, usagePoint, epochSecond);
        double appliance = dice.roll(Question.SPIKE, usagePoint, epochSecond) < 0.02 ? 2200 : 0;
        return base + size * hourly(isWeekend(local) ? WEEKEND : WEEKDAY, local) * noise + appliance;
    }

    /** Power of the solar roof, in watts. */
    public double sun(int usagePoint, long epochSecond) {
        long local = local(epochSecond);
        double peak = 3000 + 5000 * dice.roll(Question.SOLAR_PEAK, usagePoint, 0);
        double cloud = 0.2 + 0.8 * dice.roll(Question.CLOUD, 0, Math.floorDiv(local, SECONDS_PER_DAY));
        double noise = 0.85 + 0.15 * dice.roll(Question.SOLAR_NOISE, usagePoint, epochSecond);
        return peak * hourly(SUN, local) * cloud * noise;
    }

    private long local(long epochSecond) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(epochSecond));
        return epochSecond + offset.getTotalSeconds();
    }

    private static boolean isWeekend(long localSecond) {
        DayOfWeek day = DayOfWeek.THURSDAY.plus(Math.floorDiv(localSecond, SECONDS_PER_DAY));
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static double hourly(double[] shape, long localSecond) {
        int second = Math.floorMod(localSecond, SECONDS_PER_DAY);
        int hour = second / 3600;
        double into = (second % 3600) / 3600.0;
        return shape[hour] * (1 - into) + shape[(hour + 1) % 24] * into;
    }
}
