package org.gridtally.simulator.espi;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.simulator.Endpoint;
import org.gridtally.simulator.Faults;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.release.GroupLog;

/** The feeds of a head-end by name, in the order they were added. */
public final class Feeds {
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Instant started;

    /** @param started when the head-end started: the update time of everything that is no interval block */
    public Feeds(Instant started) {
        this.started = started;
    }

    /** Adds the feed of every group of a plan; the first is named {@code g1}. */
    public Feeds groups(Plan plan, List<GroupLog> logs, ZoneId zone) {
        for (int group = 0; group < logs.size(); group++) {
            String name = "g" + (group + 1);
            feeds.put(name, new LogFeed(plan, logs.get(group), group, name, LocalTime.of(zone), started));
        }
        return this;
    }

    /** Starts to serve them. */
    public EspiServer serve(Endpoint endpoint, Faults faults, Dice dice) throws IOException {
        return EspiServer.start(endpoint, faults, dice, feeds);
    }
}
