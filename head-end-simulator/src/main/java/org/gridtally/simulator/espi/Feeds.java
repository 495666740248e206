package org.gridtally.simulator.espi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.espi.Feed.Tag;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.release.GroupLog;

/** The feeds of a head-end by name, in the order they were added. */
public final class Feeds {
    private static final Pattern UPDATED = Pattern.compile("<(?:\\w+:)?updated>\\s*([^<\\s]+)\\s*<");

    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Instant started;

    /** @param started when the head-end started: the update time of everything that is no interval block */
    public Feeds(Instant started) {
        this.started = started;
    }

    /** Adds the feed of a meter group of a plan. */
    public void group(String name, Plan plan, GroupLog log, int group, ZoneId zone) {
        feeds.put(name, new LogFeed(plan, log, group, name, LocalTime.of(zone), started));
    }

    /** Adds a real document, served as it is. */
    public void document(String name, Path path) throws IOException {
        byte[] body = Files.readAllBytes(path);
        Tag tag = new Tag(
                "\"" + UUID.nameUUIDFromBytes(body) + "\"",
                Files.getLastModifiedTime(path).toMillis());
        feeds.put(name, new StaticFeed(body, newest(body), tag));
    }

    private static long newest(byte[] document) {
        Matcher times = UPDATED.matcher(new String(document, StandardCharsets.UTF_8));
        long newest = Long.MIN_VALUE;
        while (times.find()) {
            long time = OffsetDateTime.parse(times.group(1)).toInstant().toEpochMilli();
            newest = Math.max(newest, time);
        }
        return newest;
    }

    /** Starts to serve them. */
    public EspiServer serve(Endpoint endpoint, Faults faults, Dice dice) throws IOException {
        return EspiServer.start(endpoint, faults, dice, feeds);
    }
}
