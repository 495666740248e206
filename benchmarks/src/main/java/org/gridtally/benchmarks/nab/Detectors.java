package org.gridtally.benchmarks.nab;

import java.time.ZoneOffset;
import java.util.List;
import org.gridtally.core.anomaly.Cusum;
import org.gridtally.core.anomaly.Ewma;
import org.gridtally.core.anomaly.Flatline;
import org.gridtally.core.anomaly.HourOfWeekZ;
import org.gridtally.core.anomaly.Novelty;
import org.gridtally.core.anomaly.ReverseEnergy;
import org.gridtally.core.anomaly.RobustZ;
import org.gridtally.core.anomaly.Spike;
import org.gridtally.core.anomaly.StlResidual;
import org.gridtally.core.anomaly.TukeyFences;
import org.gridtally.core.anomaly.ZScore;
import org.gridtally.core.anomaly.ZeroRun;

/** Every function that needs to know nothing about a series but its points, with its defaults. */
public final class Detectors {
    /** Points of the past: with five minutes between two, three and a half days. */
    private static final int WINDOW = 1000;

    /** Four weeks of hours and four days of five minutes do not fit into the usual window. */
    private static final int LONG_WINDOW = 4000;

    private static final int WHOLE_PAST = 100_000;

    private Detectors() {}

    /** One per function. */
    public static List<Detector> all() {
        return List.of(
                new Detector("novelty", Novelty.defaults(), WINDOW),
                new Detector("z", ZScore.defaults(), WINDOW),
                new Detector("robust_z", RobustZ.defaults(), WINDOW),
                new Detector("tukey", TukeyFences.defaults(), WINDOW),
                new Detector("custom_tukey", TukeyFences.customDefaults(), WINDOW),
                new Detector("hour_of_week", HourOfWeekZ.defaults(ZoneOffset.UTC), WHOLE_PAST),
                new Detector("ewma", Ewma.defaults(), WINDOW),
                new Detector("cusum", Cusum.defaults(), WINDOW),
                new Detector("stl_residual", StlResidual.defaults(), LONG_WINDOW),
                new Detector("spike", Spike.defaults(ZoneOffset.UTC), WINDOW),
                new Detector("flatline", Flatline.defaults(), WINDOW),
                new Detector("zero_run", ZeroRun.defaults(), WINDOW),
                new Detector("reverse_energy", ReverseEnergy.defaults(), WINDOW));
    }

    /** The best function with other parameters, to show how much its score owes to them. */
    public static List<Novelty> noveltyVariations() {
        Novelty usual = Novelty.defaults();
        return List.of(
                with(500, usual.memory(), usual.average(), usual.least()),
                with(2000, usual.memory(), usual.average(), usual.least()),
                with(usual.window(), 2000, usual.average(), usual.least()),
                with(usual.window(), WHOLE_PAST, usual.average(), usual.least()),
                with(usual.window(), usual.memory(), 10, usual.least()),
                with(usual.window(), usual.memory(), 50, usual.least()),
                with(usual.window(), usual.memory(), usual.average(), 0),
                with(usual.window(), usual.memory(), usual.average(), 3));
    }

    private static Novelty with(int window, int memory, int average, double least) {
        Novelty usual = Novelty.defaults();
        return new Novelty(usual.limit(), window, memory, average, least, usual.floor());
    }
}
