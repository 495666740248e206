package org.gridtally.connect.source.nem12.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridtally.connect.source.task.CommittedPositions;
import org.gridtally.connect.source.task.Page;
import org.gridtally.connect.source.task.Partition;
import org.gridtally.connect.source.task.Position;

/** What a worker has committed, by hand. */
final class StoredPositions implements CommittedPositions {
    private final Map<Partition, Position> stored = new HashMap<>();

    void commit(Page page) {
        stored.put(page.partition(), page.next());
    }

    @Override
    public Map<Partition, Position> of(Collection<Partition> partitions) {
        Map<Partition, Position> found = new HashMap<>();
        partitions.forEach(partition -> found.put(partition, stored.getOrDefault(partition, Position.START)));
        return found;
    }
}
