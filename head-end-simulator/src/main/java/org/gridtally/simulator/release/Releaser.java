package org.gridtally.simulator.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.ledger.SeriesKey;
import org.gridtally.simulator.plan.Blocks;
import org.gridtally.simulator.plan.Nem12File;
import org.gridtally.simulator.plan.Nem12Line;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.plan.Readings;
import org.gridtally.simulator.plan.Schedule.Sequence;
import org.gridtally.simulator.plan.Series;

/**
 * Releases a plan: the backlog at once, the rest at a rate. A release tells the ledger first and shows it to readers
 * next, so the ledger is never behind what a reader can have. Not safe for several threads.
 */
public final class Releaser {
    private final Plan plan;
    private final double readingsPerMilli;
    private final Ledger ledger;
    private final FileSink files;
    private final ReleaseJournal journal;
    private final LongSupplier clock;
    private final Object release = new Object();
    private final List<GroupLog> logs = new ArrayList<>();
    private final int[] ledgerNumbers;
    private int next;
    private long lastStamp;
    /** Far in the future until the live part begins: nothing is due. */
    private long liveSince = Long.MAX_VALUE;

    private long liveReadings;
    private volatile boolean allReleased;

    /**
     * Releases nothing yet.
     *
     * @param journal what earlier runs of the same plan released
     * @param clock the wall clock in epoch milliseconds
     */
    public Releaser(
            Plan plan,
            double readingsPerSecond,
            Ledger ledger,
            FileSink files,
            ReleaseJournal journal,
            LongSupplier clock) {
        this.journal = journal;
        this.plan = plan;
        this.readingsPerMilli = readingsPerSecond / 1000;
        this.ledger = ledger;
        this.files = files;
        this.clock = clock;
        this.ledgerNumbers =
                plan.series().stream().mapToInt(s -> ledger.series(keyOf(s))).toArray();
        int[] capacities = new int[plan.groups()];
        for (int block = 0; block < plan.blocks().size(); block++) {
            int group = plan.seriesOf(block).group();
            if (group >= 0) {
                capacities[group]++;
            }
        }
        for (int capacity : capacities) {
            logs.add(new GroupLog(capacity, release));
        }
        ledger.planned(plan.late(), plan.missing());
    }

    private static SeriesKey keyOf(Series series) {
        return new SeriesKey(
                series.usagePoint(),
                series.channel(),
                series.segment(),
                series.measure().kind().name(),
                series.measure().unit());
    }

    /** The log of each meter group. */
    public List<GroupLog> logs() {
        return List.copyOf(logs);
    }

    /** Releases what earlier runs released, under its old times, then what is left of the backlog. */
    public void releaseBacklog() {
        while (next < journal.known()) {
            lastStamp = journal.time(next);
            releaseItem(lastStamp);
        }
        long now = clock.getAsLong();
        long[] stamps = backlogStamps(now);
        journal.append(stamps);
        for (long stamp : stamps) {
            releaseItem(stamp);
        }
        ledger.released(now);
        allReleased = next == plan.sequence().size();
    }

    /** Each item of the backlog gets a time of its own shortly before now, unless it is bound to the one before. */
    private long[] backlogStamps(long now) {
        Sequence sequence = plan.sequence();
        long[] stamps = new long[Math.max(0, sequence.backlog() - next)];
        lastStamp = Math.max(lastStamp, now - stamps.length - 1);
        for (int i = 0; i < stamps.length; i++) {
            lastStamp += sequence.isBound(next + i) ? 0 : 1;
            stamps[i] = lastStamp;
        }
        return stamps;
    }

    /** From now on the rest is due, at the rate. */
    public void beginLive() {
        liveSince = clock.getAsLong();
        liveReadings = 0;
    }

    /** Releases what is due by now. */
    public void releaseDue() {
        synchronized (release) {
            long now = clock.getAsLong();
            releaseUntil(dueEnd((now - liveSince) * readingsPerMilli), now);
        }
    }

    /** Releases all that is left. */
    public void releaseRest() {
        synchronized (release) {
            releaseUntil(plan.sequence().size(), clock.getAsLong());
        }
    }

    private void releaseUntil(int end, long now) {
        if (end == next) {
            return;
        }
        lastStamp = Math.max(now, lastStamp + 1);
        long[] stamps = new long[end - next];
        Arrays.fill(stamps, lastStamp);
        journal.append(stamps);
        while (next < end) {
            liveReadings += releaseItem(lastStamp);
        }
        ledger.released(lastStamp);
        allReleased = next == plan.sequence().size();
    }

    /** The first item that is not due yet. */
    private int dueEnd(double due) {
        Sequence sequence = plan.sequence();
        long readings = liveReadings;
        int end = next;
        while (end < sequence.size() && (readings < due || (end > next && sequence.isBound(end)))) {
            readings += readingsOf(end);
            end++;
        }
        return end;
    }

    private long readingsOf(int item) {
        int number = plan.sequence().number(item);
        if (!plan.sequence().isFile(item)) {
            return plan.blocks().count(number);
        }
        return plan.files().get(number).lines().stream()
                .mapToLong(line -> plan.blocks().count(line.block()))
                .sum();
    }

    /** True when nothing is left to be released. */
    public boolean isAllReleased() {
        return allReleased;
    }

    private int releaseItem(long stamp) {
        Sequence sequence = plan.sequence();
        int number = sequence.number(next);
        boolean file = sequence.isFile(next);
        next++;
        ledger.releasing(stamp);
        return file ? releaseFile(plan.files().get(number), stamp) : releaseBlock(number, stamp);
    }

    private int releaseBlock(int block, long stamp) {
        deliver(block, stamp);
        logs.get(plan.seriesOf(block).group()).append(block, stamp);
        return plan.blocks().count(block);
    }

    private int releaseFile(Nem12File file, long stamp) {
        int readings = 0;
        for (Nem12Line line : file.lines()) {
            deliver(line.block(), line.versionAt(stamp));
            readings += plan.blocks().count(line.block());
        }
        try {
            for (ExpectedDeadLetter broken : files.drop(file, stamp)) {
                ledger.deadLetter(broken);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("NEM12 file " + file.number() + " could not be dropped", e);
        }
        return readings;
    }

    private void deliver(int block, long version) {
        Blocks blocks = plan.blocks();
        Readings readings = plan.readings();
        int number = ledgerNumbers[blocks.series(block)];
        for (int i = blocks.first(block); i < blocks.end(block); i++) {
            ledger.deliver(number, readings.epochSecond(i), readings.micros(i), readings.quality(i), version);
        }
    }
}
