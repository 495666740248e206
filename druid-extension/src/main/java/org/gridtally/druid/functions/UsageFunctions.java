package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.over;

import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotCount;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.Usage;
import org.gridtally.core.trust.QualityShares;
import org.jspecify.annotations.Nullable;

/** How much was used, and how far the figures can be trusted. */
final class UsageFunctions {
    private UsageFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                over(
                        "METER_USAGE",
                        Result.DOUBLE,
                        List.of(Parameter.withDefault(
                                "min_quality",
                                ParameterKind.TEXT,
                                Quality.UNKNOWN.name(),
                                "slots of a lower quality are left out")),
                        "sum of the received slots, in their unit",
                        "NULL, also when all are of a lower quality",
                        arguments -> {
                            Quality least = arguments.choice("min_quality", Quality.class);
                            return slots -> usage(slots, least);
                        }),
                over(
                        "METER_SLOT_COUNT",
                        Result.BIGINT,
                        List.of(),
                        "distinct received slots",
                        "0",
                        arguments -> SlotCount::of),
                over(
                        "METER_QUALITY_SHARE",
                        Result.DOUBLE,
                        List.of(Parameter.required("trust", ParameterKind.TEXT, "`ACTUAL`, `ESTIMATED` or `EDITED`")),
                        "share of the received slots that was measured, estimated or edited, 0 to 1",
                        "NULL",
                        arguments -> {
                            Trust trust = arguments.choice("trust", Trust.class);
                            return slots -> trust.share(QualityShares.of(slots));
                        }),
                over(
                        "METER_SLOTS_OVERFLOW",
                        Result.BIGINT,
                        List.of(),
                        "1 when the state had to hold too many slots and so has no other answer, else 0",
                        "0",
                        arguments -> slots -> slots.overflowed() ? 1L : 0L));
    }

    private static @Nullable Object usage(SlotState slots, Quality least) {
        long micros = Usage.of(slots, least);
        return micros == 0 && !hasAny(slots, least) ? null : (Object) Micros.toDouble(micros);
    }

    private static boolean hasAny(SlotState slots, Quality least) {
        boolean[] any = {false};
        slots.forEachSeries(series -> {
            for (int i = 0; i < series.size() && !any[0]; i++) {
                Quality quality = series.quality(i);
                any[0] = quality.isReceived() && quality.compareTo(least) >= 0;
            }
        });
        return any[0];
    }

    private enum Trust {
        ACTUAL,
        ESTIMATED,
        EDITED;

        double share(QualityShares shares) {
            return shares.share(
                    switch (this) {
                        case ACTUAL -> shares.actual();
                        case ESTIMATED -> shares.estimated();
                        case EDITED -> shares.edited();
                    });
        }
    }
}
