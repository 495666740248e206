package org.gridtally.druid.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.druid.data.input.InputRow;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** What must come out, in the slowest and most obvious way: a sorted map and a maximum per key. */
final class SlowOracle {
    /** One canonical reading. */
    record Slot(String series, long time, long version, Quality quality, long value) {}

    private SlowOracle() {}

    static List<Slot> of(List<InputRow> rows) {
        TreeMap<String, TreeMap<Long, Slot>> slots = new TreeMap<>();
        for (InputRow row : rows) {
            if (row.getRaw("series") != null) {
                Slot slot = slot(row);
                slots.computeIfAbsent(slot.series(), series -> new TreeMap<>())
                        .merge(slot.time(), slot, SlowOracle::larger);
            }
        }
        return slots.values().stream().flatMap(times -> times.values().stream()).toList();
    }

    static List<Slot> in(@Nullable SlotState state) {
        List<Slot> slots = new ArrayList<>();
        if (state != null) {
            state.forEachSeries(series -> {
                for (int i = 0; i < series.size(); i++) {
                    slots.add(new Slot(
                            series.series(), series.time(i), series.version(i), series.quality(i), series.value(i)));
                }
            });
        }
        return slots;
    }

    private static Slot slot(InputRow row) {
        Object value = row.getRaw("value_micros");
        String quality =
                value == null ? "MISSING" : (String) Objects.requireNonNullElse(row.getRaw("quality"), "UNKNOWN");
        return new Slot(
                (String) row.getRaw("series"),
                (long) row.getRaw("reading_time"),
                (long) Objects.requireNonNullElse(row.getRaw("version"), Long.MIN_VALUE),
                Quality.valueOf(quality),
                (long) Objects.requireNonNullElse(value, 0L));
    }

    private static Slot larger(Slot left, Slot right) {
        if (left.version() != right.version()) {
            return left.version() > right.version() ? left : right;
        }
        if (left.quality() != right.quality()) {
            return left.quality().compareTo(right.quality()) > 0 ? left : right;
        }
        return left.value() >= right.value() ? left : right;
    }
}
