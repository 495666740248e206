package org.gridtally.quickstart.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.config.Authentication;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;

/** Which head-end do these options ask for? */
final class HeadEnd {
    /** The live part lasts about this long, however much the options ask for. */
    private static final double LIVE_SECONDS = 30;
    /** Import and register of a usage point, and a share of the others: readings an interval, roughly. */
    private static final double READINGS_PER_INTERVAL = 1.5;

    private static final int READINGS_PER_LIVE_BLOCK = 4;

    private final RunOptions options;
    private final Path folder;
    private final Ports ports;

    HeadEnd(RunOptions options, Path folder, Ports ports) {
        this.options = options;
        this.folder = folder;
        this.ports = ports;
    }

    HeadEndSimulator start() throws IOException {
        return HeadEndSimulator.resume(config(), folder.resolve("releases"));
    }

    /** Refuses what no head-end can serve, naming the option. */
    SimulatorConfig config() {
        Path nem12 = folder.resolve("nem12");
        try {
            SimulatorConfig config = SimulatorConfig.demo(nem12)
                    .withMisbehaviour(MisbehaviourOption.of(options.misbehave()))
                    .withScale(options.usagePoints(), options.days(), options.interval())
                    .withPace(new Pace(backlogShare(), options.rate(), READINGS_PER_LIVE_BLOCK))
                    .withEndpoint(new Endpoint("127.0.0.1", ports.headEnd(), nem12, Authentication.NONE))
                    .withSeed(options.seed());
            return options.data() == null
                    ? config
                    : config.withData(options.data().path());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    /** At most a third of the span is live. */
    private double backlogShare() {
        double intervals = options.days() * 86_400.0 / options.interval().toSeconds();
        double all = intervals * options.usagePoints() * READINGS_PER_INTERVAL;
        return 1 - Math.min(1.0 / 3, LIVE_SECONDS * options.rate() / all);
    }
}
