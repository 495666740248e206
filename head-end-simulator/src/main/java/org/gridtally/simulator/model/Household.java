package org.gridtally.simulator.model;

import org.gridtally.simulator.model.Dice.Question;

/** What the meter of one home measures: energy in micro-Wh over an interval, voltage in micro-volt at an instant. */
public final class Household {
    private final int usagePoint;
    private final boolean solar;
    private final LoadProfile profile;
    private final Dice dice;

    public Household(int usagePoint, boolean solar, LoadProfile profile, Dice dice) {
        this.usagePoint = usagePoint;
        this.solar = solar;
        this.profile = profile;
        this.dice = dice;
    }

    public boolean hasSolar() {
        return solar;
    }

    /** Energy taken from the grid in each interval, a whole multiple of {@code quantum} micro-Wh. */
    public long[] imported(long[] starts, int seconds, long quantum) {
        long[] energy = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            energy[i] = energy(Math.max(0, net(starts[i])), seconds, quantum);
        }
        return energy;
    }

    /** Energy fed into the grid in each interval, a whole multiple of {@code quantum} micro-Wh. */
    public long[] exported(long[] starts, int seconds, long quantum) {
        long[] energy = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            energy[i] = energy(Math.max(0, -net(starts[i])), seconds, quantum);
        }
        return energy;
    }

    /** Voltage at an instant, a multiple of 0.1 V about 230 V. */
    public long voltage(long epochSecond) {
        return 100_000L * (2230 + dice.pick(Question.VOLTAGE, usagePoint, epochSecond, 141));
    }

    private double net(long epochSecond) {
        double load = profile.load(usagePoint, epochSecond);
        return solar ? load - profile.sun(usagePoint, epochSecond) : load;
    }

    private static long energy(double watts, int seconds, long quantum) {
        return Math.round(watts * seconds / 3600 * 1_000_000 / quantum) * quantum;
    }
}
