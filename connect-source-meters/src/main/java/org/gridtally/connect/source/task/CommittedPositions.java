package org.gridtally.connect.source.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The positions that are in Kafka for good. */
public interface CommittedPositions {
    /** The committed position of each partition; {@link Position#START} where none is stored. One read for all of them. */
    Map<Partition, Position> of(Collection<Partition> partitions);

    /** The committed position of one partition. */
    default Position of(Partition partition) {
        return of(List.of(partition)).getOrDefault(partition, Position.START);
    }
}
