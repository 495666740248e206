package org.gridtally.core.slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.core.Quality;
import org.jspecify.annotations.Nullable;

/**
 * Takes readings and states in any order, any number of times, and builds the state of them all. For one thread.
 *
 * <p>Past the maximum number of slots everything is dropped and the state is marked as overflowed: whether that happens
 * depends on the set of slots only, not on the order in which they came.
 */
public final class SlotsBuilder implements Slots {
    /** Four years of minutes of one channel; about 50 MB while it is being built. */
    public static final int DEFAULT_MAX_SLOTS = 1 << 21;

    private final int maxSlots;
    private final Map<SeriesName, GrowingSeries> series = new HashMap<>(2);
    private @Nullable GrowingSeries current;
    private @Nullable String currentSeries;
    private int slots;
    private boolean overflowed;

    /** A builder that holds up to {@link #DEFAULT_MAX_SLOTS}. */
    public SlotsBuilder() {
        this(DEFAULT_MAX_SLOTS);
    }

    /** @param maxSlots the number of slots past which the state overflows, at least 1 */
    public SlotsBuilder(int maxSlots) {
        if (maxSlots < 1) {
            throw new IllegalArgumentException("maxSlots: expected at least 1, found " + maxSlots);
        }
        this.maxSlots = maxSlots;
    }

    /** Takes one reading; times in milliseconds since 1970, the value in micro-units. */
    public SlotsBuilder add(String seriesName, long time, long value, long version, Quality quality) {
        if (!overflowed) {
            GrowingSeries growing = seriesOf(seriesName);
            int before = growing.size();
            growing.add(time, value, version, quality.rank());
            count(growing.size() - before);
        }
        return this;
    }

    /** Takes every slot of a state; a state that overflowed makes this one overflow. */
    public SlotsBuilder merge(SlotState state) {
        if (state.overflowed()) {
            overflow();
        }
        StateReader reader = state.reader();
        while (!overflowed && reader.nextName()) {
            GrowingSeries growing = seriesOf(reader);
            int before = growing.size();
            if (before == 0) {
                growing.keep(reader.skipSlots());
            } else {
                growing.addAll(reader.readSlots());
            }
            count(growing.size() - before);
        }
        return this;
    }

    /** The number of slots held now, of any quality. */
    public int size() {
        return slots;
    }

    @Override
    public boolean overflowed() {
        return overflowed;
    }

    @Override
    public void forEachSeries(Consumer<SeriesSlots> visitor) {
        for (GrowingSeries growing : inOrder()) {
            visitor.accept(new SeriesView(growing.name(), growing.settled()));
        }
    }

    /** The state of everything taken so far; the builder may go on. */
    public SlotState build() {
        if (overflowed) {
            return SlotState.OVERFLOWED;
        }
        if (slots == 0) {
            return SlotState.EMPTY;
        }
        StateWriter writer = new StateWriter(series.size());
        for (GrowingSeries growing : inOrder()) {
            EncodedSeries encoded = growing.encoded();
            if (encoded == null) {
                writer.series(growing.name(), growing.settled());
            } else {
                writer.series(growing.name(), encoded);
            }
        }
        return new SlotState(writer.bytes());
    }

    private GrowingSeries seriesOf(String name) {
        // Successive rows mostly belong to one meter: then the name need not be encoded again.
        if (current == null || !name.equals(currentSeries)) {
            current = series.computeIfAbsent(SeriesName.of(name), GrowingSeries::new);
            currentSeries = name;
        }
        return current;
    }

    private GrowingSeries seriesOf(StateReader reader) {
        if (current == null || !reader.isNamed(current.name())) {
            current = series.computeIfAbsent(reader.name(), GrowingSeries::new);
            currentSeries = null;
        }
        return current;
    }

    private void count(int added) {
        slots += added;
        if (slots > maxSlots) {
            overflow();
        }
    }

    private void overflow() {
        overflowed = true;
        series.clear();
        current = null;
        slots = 0;
    }

    private List<GrowingSeries> inOrder() {
        List<GrowingSeries> sorted = new ArrayList<>(series.values());
        if (sorted.size() > 1) {
            sorted.sort(Comparator.comparing(GrowingSeries::name));
        }
        return sorted;
    }
}
