package org.gridtally.simulator.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.SimulatorConfig;

/** The ESPI readings of a plan in order of release, for tests to look through. */
final class Deliveries {
    /** A reading, and the place of its block in the order of release. */
    record Delivery(Series series, long second, long micros, Quality quality, int place, boolean bound) {
        String slot() {
            return series.index() + "@" + second;
        }
    }

    private Deliveries() {}

    static Plan plan(Misbehaviour misbehaviour, long seed) {
        return ModelPlan.of(SimulatorConfig.demo(Path.of("unused"))
                .withScale(100, 3, Duration.ofMinutes(15))
                .withMisbehaviour(misbehaviour)
                .withSeed(seed));
    }

    static List<Delivery> of(Plan plan) {
        List<Delivery> all = new ArrayList<>();
        for (int item = 0; item < plan.sequence().size(); item++) {
            if (!plan.sequence().isFile(item)) {
                add(plan, item, all);
            }
        }
        return all;
    }

    private static void add(Plan plan, int item, List<Delivery> to) {
        int block = plan.sequence().number(item);
        for (int i = plan.blocks().first(block); i < plan.blocks().end(block); i++) {
            to.add(new Delivery(
                    plan.seriesOf(block),
                    plan.readings().epochSecond(i),
                    plan.readings().micros(i),
                    plan.readings().quality(i),
                    item,
                    plan.sequence().isBound(item)));
        }
    }
}
