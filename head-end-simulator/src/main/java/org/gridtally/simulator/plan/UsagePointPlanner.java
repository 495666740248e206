package org.gridtally.simulator.plan;

import java.util.List;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.Dice.Question;
import org.gridtally.simulator.model.Household;
import org.gridtally.simulator.model.LoadProfile;
import org.gridtally.simulator.model.Register;

/**
 * The channels of one usage point that is read over ESPI: {@code import}, a {@code register} that counts it, for some
 * {@code export} and {@code voltage}. A meter exchanged within the span starts a second device with its own series.
 */
final class UsagePointPlanner {
    /** Energy is told in milli-Wh. */
    private static final int ENERGY_POWER_OF_TEN = -3;

    private static final long ENERGY_QUANTUM = 1_000;
    private static final int VOLTAGE_POWER_OF_TEN = -1;
    private static final int HOUR = 3600;

    private final PlanDraft draft;
    private final EspiPlanner espi;
    private final Features features;
    private final LoadProfile profile;
    private final Dice dice;
    private final int interval;
    private final long[] starts;
    private final int groups;

    UsagePointPlanner(
            PlanDraft draft, EspiPlanner espi, Features features, LoadProfile profile, Dice dice, Population of) {
        this.draft = draft;
        this.espi = espi;
        this.features = features;
        this.profile = profile;
        this.dice = dice;
        this.interval = (int) of.interval().toSeconds();
        this.starts = Grid.starts(of.start().getEpochSecond(), of.end().getEpochSecond(), interval);
        this.groups = of.groups();
    }

    /** Plans everything of the usage point with a number. */
    void plan(int number) {
        String usagePoint = String.format("UP%06d", number + 1);
        Household home = new Household(number, features.solar().contains(number), profile, dice);
        Points imported = new Points(starts, home.imported(starts, interval, ENERGY_QUANTUM));
        boolean first = true;
        for (Device device : devices(number, imported)) {
            Points share = device.share(imported, ENERGY_QUANTUM);
            deliver(number, usagePoint, "import", device, energy(false), share);
            Register register = new Register(first ? dialAtStart(number) : 0);
            deliver(number, usagePoint, "register", device, Measure.register(), device.reads(share, register, HOUR));
            first = false;
        }
        if (home.hasSolar()) {
            Points exported = new Points(starts, home.exported(starts, interval, ENERGY_QUANTUM));
            for (Device device : devices(number, exported)) {
                deliver(number, usagePoint, "export", device, energy(true), device.share(exported, ENERGY_QUANTUM));
            }
        }
        if (features.voltage().contains(number)) {
            Device any = Device.only(imported, interval);
            deliver(number, usagePoint, "voltage", any, Measure.voltage(VOLTAGE_POWER_OF_TEN), voltage(home));
        }
    }

    private List<Device> devices(int number, Points all) {
        if (!features.exchange().contains(number)) {
            return List.of(Device.only(all, interval));
        }
        int exchanged = all.size() / 2;
        String serial = String.format("SN%06dB", number + 1);
        return List.of(Device.before(all, exchanged, interval), Device.after(all, exchanged, interval, serial));
    }

    private Measure energy(boolean reverse) {
        return Measure.energy(reverse, ENERGY_POWER_OF_TEN, interval);
    }

    /** A register that rolls over begins one step below its end, others somewhere in the lower half. */
    private long dialAtStart(int number) {
        if (features.rollover().contains(number)) {
            return Register.MODULUS - Register.RESOLUTION;
        }
        return dice.pick(Question.DIAL, number, 0, 50_000) * Register.RESOLUTION;
    }

    private Points voltage(Household home) {
        int every = Math.max(1, HOUR / interval);
        long[] seconds = new long[(starts.length + every - 1) / every];
        long[] volts = new long[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = starts[i * every];
            volts[i] = home.voltage(seconds[i]);
        }
        return new Points(seconds, volts);
    }

    private void deliver(int number, String usagePoint, String channel, Device device, Measure measure, Points points) {
        int group = number % groups;
        espi.deliver(draft.series(group, usagePoint, channel, device.segment(), measure), points);
    }
}
