package org.gridtally.simulator.plan;

import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.model.Dice;

/** Plans readings that are given: all of them at once, in order, once. */
public final class TablePlanner {
    private final PlanDraft draft;
    private final EspiPlanner espi;

    public TablePlanner(int groups) {
        draft = new PlanDraft(groups, 0);
        espi = new EspiPlanner(draft, new BlockCutter(Long.MAX_VALUE, 1), Misbehaviour.none(), new Dice(0));
    }

    /** Plans the readings of one channel, in order of time. */
    public void deliver(int group, String usagePoint, String channel, Measure measure, long[] seconds, long[] micros) {
        espi.deliver(draft.series(group, usagePoint, channel, "", measure), new Points(seconds, micros));
    }

    /** Counts readings that the source marks as missing. */
    public void missing(long count) {
        draft.countMissing(count);
    }

    public Plan plan() {
        return draft.plan(Long.MAX_VALUE);
    }
}
