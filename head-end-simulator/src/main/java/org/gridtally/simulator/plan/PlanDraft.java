package org.gridtally.simulator.plan;

import java.util.ArrayList;
import java.util.List;

/** A plan while it is being made. */
public final class PlanDraft {
    private final int groups;
    private final List<Series> series = new ArrayList<>();
    private final Readings readings = new Readings();
    private final Blocks blocks = new Blocks();
    private final List<Nem12File> files = new ArrayList<>();
    private final Schedule schedule;
    private long late;
    private long missing;

    public PlanDraft(int groups, long originSecond) {
        this.groups = groups;
        this.schedule = new Schedule(originSecond);
    }

    /** A new channel in a meter group, or in none (-1) when it comes as files. */
    public Series series(int group, String usagePoint, String channel, String segment, Measure measure) {
        Series added = new Series(series.size(), group, usagePoint, channel, segment, measure);
        series.add(added);
        return added;
    }

    public Readings readings() {
        return readings;
    }

    public Blocks blocks() {
        return blocks;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Makes a block of the readings added since a position; none are left over. */
    public int blockSince(Series of, int firstReading) {
        return blocks.add(of.index(), firstReading, readings.size() - firstReading);
    }

    /** Schedules a file. */
    public void file(long atSecond, List<Nem12Line> lines, boolean zipped, List<BrokenLine> broken) {
        files.add(new Nem12File(files.size() + 1, lines, zipped, broken));
        schedule.file(atSecond, files.size() - 1);
    }

    public int files() {
        return files.size();
    }

    public void countLate(long count) {
        late += count;
    }

    public void countMissing(long count) {
        missing += count;
    }

    /** The finished plan; the backlog reaches up to a second. */
    public Plan plan(long backlogEndSecond) {
        readings.trim();
        return new Plan(
                List.copyOf(series),
                readings,
                blocks,
                List.copyOf(files),
                schedule.sorted(backlogEndSecond),
                groups,
                late,
                missing);
    }
}
