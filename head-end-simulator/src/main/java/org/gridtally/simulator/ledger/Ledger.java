package org.gridtally.simulator.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.CanonicalOrder;

/**
 * What is the truth about everything the head-end has released? It is told at each release, not at each request, so
 * re-reading, paging and retries of a client do not change it.
 *
 * <p>Per slot (usage point, channel, segment, time) it keeps the canonical reading: the largest by version, then
 * quality, then value. Safe for any number of threads.
 */
public final class Ledger {
    private final Map<SeriesKey, Integer> numbers = new HashMap<>();
    private final List<SeriesKey> series = new ArrayList<>();
    private final SlotTable slots = new SlotTable();
    private long[] sums = new long[64];
    private final Set<Outranked> outranked = new HashSet<>();
    private final List<ExpectedDeadLetter> deadLetters = new ArrayList<>();
    private final ReleaseTimes times = new ReleaseTimes();
    private long releasing;
    private long served;
    private long distinct;
    private long late;
    private long missing;
    private long placeholders;

    /** The number of a series, for {@link #deliver}. */
    public synchronized int series(SeriesKey key) {
        return numbers.computeIfAbsent(key, added -> {
            series.add(added);
            sums = series.size() > sums.length ? Arrays.copyOf(sums, sums.length * 2) : sums;
            return series.size() - 1;
        });
    }

    /** What is delivered from now on is released at this time. */
    public synchronized void releasing(long epochMillis) {
        releasing = epochMillis;
    }

    /** A reading was released. */
    public synchronized void deliver(int seriesNumber, long epochSecond, long micros, Quality quality, long version) {
        served++;
        long key = SlotTable.key(seriesNumber, epochSecond);
        int place = slots.find(key);
        if (place < 0) {
            distinct++;
            slots.insert(~place, key, micros, version, releasing, quality.rank());
            count(seriesNumber, micros, quality.rank(), 1);
            return;
        }
        int order = compare(place, micros, version, quality.rank());
        if (order == 0) {
            return;
        }
        Outranked loser = order > 0
                ? new Outranked(key, slots.version(place), slots.rank(place), slots.micros(place))
                : new Outranked(key, version, quality.rank(), micros);
        if (order > 0) {
            count(seriesNumber, slots.micros(place), slots.rank(place), -1);
            slots.set(place, micros, version, releasing, quality.rank());
            count(seriesNumber, micros, quality.rank(), 1);
        }
        boolean firstSeen = outranked.add(loser);
        distinct += order > 0 || firstSeen ? 1 : 0;
    }

    private void count(int seriesNumber, long micros, int rank, int sign) {
        sums[seriesNumber] = Math.addExact(sums[seriesNumber], sign * micros);
        placeholders += rank == Quality.MISSING.rank() ? sign : 0;
    }

    /** Above zero when the new reading outranks the canonical one, zero when they are equal. */
    private int compare(int place, long micros, long version, int rank) {
        return CanonicalOrder.compare(
                version, rank, micros, slots.version(place), slots.rank(place), slots.micros(place));
    }

    /** A line was released that no reader can make a reading of. */
    public synchronized void deadLetter(ExpectedDeadLetter letter) {
        deadLetters.add(letter);
    }

    /** What the plan says of readings that come late or never. */
    public synchronized void planned(long lateReadings, long missingReadings) {
        late += lateReadings;
        missing += missingReadings;
    }

    /** Everything delivered so far was released by now. */
    public synchronized void released(long epochMillis) {
        times.add(epochMillis, slots.size());
    }

    public synchronized LedgerTotals totals() {
        long energy = 0;
        for (int i = 0; i < series.size(); i++) {
            energy += series.get(i).isEnergy() ? sums[i] : 0;
        }
        return new LedgerTotals(
                served,
                distinct,
                slots.size(),
                energy,
                served - distinct,
                distinct - slots.size(),
                placeholders,
                deadLetters.size(),
                late,
                missing);
    }

    /** Canonical energy in micro-Wh by {@code usage point/channel}, all devices together. */
    public synchronized SortedMap<String, Long> energyMicros() {
        SortedMap<String, Long> energy = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).isEnergy()) {
                energy.merge(series.get(i).label(), sums[i], Math::addExact);
            }
        }
        return energy;
    }

    /** Shows all canonical slots in order of series and time. */
    public synchronized void forEach(Consumer<CanonicalSlot> visitor) {
        for (long key : slots.sortedKeys()) {
            int place = slots.find(key);
            visitor.accept(new CanonicalSlot(
                    series.get(SlotTable.series(key)),
                    Instant.ofEpochSecond(SlotTable.epochSecond(key)),
                    slots.micros(place),
                    slots.version(place),
                    slots.released(place),
                    Quality.ofRank(slots.rank(place))));
        }
    }

    /** The lines that a reader must have put aside. */
    public synchronized List<ExpectedDeadLetter> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Number of slots, without counting anything else: cheap enough to ask many times a second. */
    public synchronized long servedUnique() {
        return slots.size();
    }

    /** How many slots the head-end had released at a time; a reader that sees fewer is behind. */
    public synchronized long uniqueReleasedBy(long epochMillis) {
        return times.slotsAt(epochMillis);
    }

    /** When the head-end had released a number of slots; a reader that sees so many is behind since then at most. */
    public synchronized long releasedAt(long slotCount) {
        return times.timeOf(slotCount);
    }

    private record Outranked(long key, long version, int rank, long micros) {}
}
