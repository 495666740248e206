package org.gridtally.simulator.espi;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.plan.Series;
import org.gridtally.simulator.release.GroupLog;

/**
 * The feed of a simulated meter group. Blocks stand in order of (updated, id), and since the log behind it only grows at
 * its end, {@code start-index} names the same block on every request of one span, whatever is released in between.
 */
final class LogFeed implements Feed {
    private static final int BYTES_PER_READING = 150;
    private static final int BYTES_PER_BLOCK = 2500;

    private final Plan plan;
    private final GroupLog log;
    private final int group;
    private final String name;
    private final LocalTime localTime;
    private final Instant started;

    LogFeed(Plan plan, GroupLog log, int group, String name, LocalTime localTime, Instant started) {
        this.plan = plan;
        this.log = log;
        this.group = group;
        this.name = name;
        this.localTime = localTime;
        this.started = started;
    }

    @Override
    public Page page(FeedQuery query, String self) {
        int size = log.size();
        int limit = query.to() == Long.MAX_VALUE ? size : log.firstFrom(query.to() + 1, size);
        long first = (long) log.firstFrom(query.from(), size) + query.startIndex() - 1;
        int from = (int) Math.min(first, limit);
        int to = (int) Math.min((long) from + query.maxResults(), limit);
        XmlBytes xml = new XmlBytes(4096 + estimate(from, to));
        head(xml, query, self, from, to);
        if (to < limit) {
            String next = query.next(query.startIndex() + to - from);
            xml.raw("<link rel=\"next\" href=\"").text(self + "?" + next).raw("\"/>");
        }
        xml.raw("\n");
        EntryWriter entries = new EntryWriter(xml, name, started);
        explain(entries, from, to);
        BlockWriter blocks = new BlockWriter(xml, plan, entries);
        for (int i = from; i < to; i++) {
            blocks.write(log.block(i), group, i, log.updated(i));
        }
        return new Page(xml.raw("</feed>\n").toArray(), Optional.empty());
    }

    private int estimate(int from, int to) {
        int estimate = 0;
        for (int i = from; i < to; i++) {
            estimate += BYTES_PER_BLOCK + BYTES_PER_READING * plan.blocks().count(log.block(i));
        }
        return estimate;
    }

    private void head(XmlBytes xml, FeedQuery query, String self, int from, int to) {
        Instant updated = from < to ? Instant.ofEpochMilli(log.updated(to - 1)) : started;
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        xml.raw("<id>urn:uuid:").hex(group, 8).raw("-0000-4000-9000-000000000000</id>");
        xml.raw("<title>Meter group ").text(name).raw("</title><updated>").raw(updated.toString());
        xml.raw("</updated><link rel=\"self\" href=\"").text(self + "?" + query.next(query.startIndex()));
        xml.raw("\"/>");
    }

    /** Every page explains its own blocks, so that a reader can start at any. */
    private void explain(EntryWriter entries, int from, int to) {
        BitSet seen = new BitSet();
        Set<String> usagePoints = new HashSet<>();
        Set<String> types = new HashSet<>();
        if (from < to) {
            entries.localTime(localTime);
        }
        for (int i = from; i < to; i++) {
            Series series = plan.seriesOf(log.block(i));
            if (seen.get(series.index())) {
                continue;
            }
            seen.set(series.index());
            if (types.add(series.measure().id())) {
                entries.readingType(series);
            }
            if (usagePoints.add(series.usagePoint())) {
                entries.usagePointEntry(series);
            }
            entries.meterReadingEntry(series);
        }
    }
}
