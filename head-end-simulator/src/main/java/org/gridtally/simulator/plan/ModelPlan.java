package org.gridtally.simulator.plan;

import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.LoadProfile;

/** What a head-end delivers for the usage points of the load-profile model. */
public final class ModelPlan {
    private ModelPlan() {}

    /** The plan of a configuration; equal configurations have equal plans. */
    public static Plan of(SimulatorConfig config) {
        Population population = config.population();
        Dice dice = new Dice(config.seed());
        LoadProfile profile = new LoadProfile(dice, population.zone());
        PlanDraft draft = new PlanDraft(population.groups(), origin(population));
        int espiPoints = population.usagePoints() - population.nem12UsagePoints();
        long backlogEnd = backlogEnd(population, config.pace());
        BlockCutter cutter = new BlockCutter(backlogEnd, config.pace().readingsPerLiveBlock());
        EspiPlanner espi = new EspiPlanner(draft, cutter, config.misbehaviour(), dice);
        Features features = Features.of(config.misbehaviour(), espiPoints, dice);
        UsagePointPlanner planner = new UsagePointPlanner(draft, espi, features, profile, dice, population);
        for (int number = 0; number < espiPoints; number++) {
            planner.plan(number);
        }
        new Nem12Planner(draft, population, config.misbehaviour(), profile, dice).plan(espiPoints);
        return draft.plan(config.pace().backlogShare() == 1 ? Long.MAX_VALUE : backlogEnd);
    }

    /** NEM12 days begin before the local days of zones west of UTC+10. */
    private static long origin(Population population) {
        return population.start().getEpochSecond() - 86_400;
    }

    private static long backlogEnd(Population population, Pace pace) {
        long start = population.start().getEpochSecond();
        long span = population.end().getEpochSecond() - start;
        return start + (long) (span * pace.backlogShare());
    }
}
