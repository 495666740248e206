package org.gridtally.simulator.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.ledger.SeriesKey;
import org.gridtally.simulator.nem12.Nem12Drop;
import org.gridtally.simulator.nem12.Nem12File;
import org.gridtally.simulator.nem12.Nem12Line;
import org.gridtally.simulator.plan.Blocks;
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
    private final Nem12Drop drop;
    private final LongSupplier clock;
    private final List<GroupLog> logs = new ArrayList<>();
    private final int[] ledgerNumbers;
    private int next;
    private long lastStamp;
    private long liveSince;
    private long liveReadings;
    private volatile boolean allReleased;

    /** @param clock the wall clock in epoch milliseconds */
    public Releaser(Plan plan, double readingsPerSecond, Ledger ledger, Nem12Drop drop, LongSupplier clock) {
        this.plan = plan;
        this.readingsPerMilli = readingsPerSecond / 1000;
        this.ledger = ledger;
        this.drop = drop;
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
            logs.add(new GroupLog(capacity));
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

    /** Releases the backlog, each block with a time of its own shortly before now. */
    public void releaseBacklog() {
        Sequence sequence = plan.sequence();
        long now = clock.getAsLong();
        lastStamp = now - sequence.backlog() - 1;
        while (next < sequence.backlog()) {
            if (!sequence.isBound(next)) {
                lastStamp++;
            }
            releaseItem(lastStamp);
        }
        liveSince = now;
        ledger.released(now);
        allReleased = next == sequence.size();
    }

    /** Releases what is due by now. */
    public void releaseDue() {
        long now = clock.getAsLong();
        double due = (now - liveSince) * readingsPerMilli;
        Sequence sequence = plan.sequence();
        if (next == sequence.size() || liveReadings >= due) {
            return;
        }
        lastStamp = Math.max(now, lastStamp + 1);
        while (next < sequence.size() && (liveReadings < due || sequence.isBound(next))) {
            liveReadings += releaseItem(lastStamp);
        }
        ledger.released(lastStamp);
        allReleased = next == sequence.size();
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
            for (ExpectedDeadLetter broken : drop.drop(file, stamp)) {
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
