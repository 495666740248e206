package org.gridtally.druid.benchmarks.segments;

import java.util.List;
import org.apache.druid.segment.QueryableIndexSegment;
import org.gridtally.druid.benchmarks.fleet.Fleet;

/**
 * A table in segments, mapped from disk.
 *
 * @param fleet whose readings it holds
 * @param segments all of them
 */
public record StoredTable(Fleet fleet, List<QueryableIndexSegment> segments) {
    /** How many rows it has. */
    public long rows() {
        return segments.stream()
                .mapToLong(segment -> segment.asQueryableIndex().getNumRows())
                .sum();
    }
}
