package org.gridtally.simulator.plan;

import java.util.List;
import org.gridtally.simulator.plan.Schedule.Sequence;

/**
 * All that the head-end will deliver, in order: made before the first release and never changed after.
 *
 * @param series the channels
 * @param readings the readings, repeats and corrections included
 * @param blocks which readings are delivered together
 * @param files the NEM12 files
 * @param sequence the order of release
 * @param groups number of meter groups
 * @param late readings planned to come after their peers
 * @param missing readings that never come
 */
public record Plan(
        List<Series> series,
        Readings readings,
        Blocks blocks,
        List<Nem12File> files,
        Sequence sequence,
        int groups,
        long late,
        long missing) {

    public Series seriesOf(int block) {
        return series.get(blocks.series(block));
    }
}
