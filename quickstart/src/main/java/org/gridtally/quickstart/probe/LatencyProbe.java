package org.gridtally.quickstart.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When did SQL first show a reading?
 *
 * <p>A reading's version is when the head-end got it. Readings of one channel become visible in the order of their
 * versions, so SQL's greatest version of a channel says that everything released up to it is visible.
 * What SQL showed and when is kept while the readings flow; afterwards every reading of the ledger is looked up in it,
 * and not only those that happened to be the youngest: that keeps a stall visible in the p99.
 */
public final class LatencyProbe {
    private final Map<String, List<Sighting>> sightings = new HashMap<>();

    private record Sighting(long version, long at) {}

    /** SQL, its answer complete at {@code now}, shows {@code version} as the channel's greatest. */
    public synchronized void visible(String channel, long version, long now) {
        List<Sighting> seen = sightings.computeIfAbsent(channel, c -> new ArrayList<>());
        if (seen.isEmpty() || seen.get(seen.size() - 1).version() < version) {
            seen.add(new Sighting(version, now));
        }
    }

    /** When SQL first showed this version or a later one, epoch milliseconds; -1 when it has not. */
    public synchronized long seenAt(String channel, long version) {
        List<Sighting> seen = sightings.getOrDefault(channel, List.of());
        int low = 0;
        int high = seen.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seen.get(middle).version() < version) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == seen.size() ? -1 : seen.get(low).at();
    }
}
