package org.gridtally.connect.source.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** The committed positions as the worker's offset storage knows them. */
record WorkerPositions(OffsetStorageReader storage) implements CommittedPositions {
    @Override
    public Map<Partition, Position> of(Collection<Partition> partitions) {
        List<Map<String, String>> keys = partitions.stream().map(Partition::key).toList();
        Map<Map<String, String>, Map<String, Object>> stored = storage.offsets(keys);
        Map<Partition, Position> positions = new HashMap<>();
        for (Partition partition : partitions) {
            Map<String, Object> offset = stored.get(partition.key());
            positions.put(partition, offset == null ? Position.START : Position.of(offset));
        }
        return positions;
    }
}
