package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.over;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.tariff.TouSums;
import org.gridtally.druid.tariff.Tariff;
import org.gridtally.druid.tariff.TariffFormatException;
import org.gridtally.druid.tariff.Tariffs;
import org.jspecify.annotations.Nullable;

/** How much was used in the periods of a time-of-use tariff. */
final class TariffFunctions {
    private static final Parameter CALENDAR = Parameter.required(
            "calendar", ParameterKind.TEXT, "tariff calendar as JSON, see [tariff calendars](docs/tariffs/README.md)");
    private static final Parameter PERIOD =
            Parameter.required("period", ParameterKind.TEXT, "name of a period of that calendar");

    private TariffFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                over(
                        "METER_TOU_USAGE",
                        Result.DOUBLE,
                        List.of(
                                CALENDAR,
                                PERIOD,
                                Parameter.withDefault(
                                        "min_quality",
                                        ParameterKind.TEXT,
                                        Quality.UNKNOWN.name(),
                                        "slots of a lower quality are left out")),
                        "sum of the received slots that begin in the period, in their unit; 0 when they all begin in others",
                        "NULL, also when all are of a lower quality",
                        arguments -> {
                            Tariff tariff = tariff(arguments);
                            int period = period(arguments, tariff);
                            Quality least = arguments.choice("min_quality", Quality.class);
                            return slots -> usage(tariff.sums(slots, least), period);
                        }),
                over(
                        "METER_TOU",
                        Result.VARCHAR,
                        List.of(CALENDAR),
                        "the same for all periods as JSON, `{\"peak\": 12.3, \"off-peak\": 4.5}`",
                        "NULL",
                        arguments -> {
                            Tariff tariff = tariff(arguments);
                            return slots -> split(tariff.sums(slots, Quality.UNKNOWN));
                        }),
                over(
                        "METER_TOU_COUNT",
                        Result.BIGINT,
                        List.of(CALENDAR, PERIOD),
                        "distinct received slots that begin in the period",
                        "0",
                        arguments -> {
                            Tariff tariff = tariff(arguments);
                            int period = period(arguments, tariff);
                            return slots -> tariff.sums(slots, Quality.UNKNOWN).slots(period);
                        }));
    }

    private static Tariff tariff(Arguments arguments) {
        try {
            return Tariffs.of(arguments.text("calendar"));
        } catch (TariffFormatException e) {
            throw arguments.refused("calendar", e.expected(), e.found());
        }
    }

    private static int period(Arguments arguments, Tariff tariff) {
        int period = tariff.periods().indexOf(arguments.text("period"));
        if (period < 0) {
            throw arguments.refused("period", "one of " + tariff.periods(), "'" + arguments.text("period") + "'");
        }
        return period;
    }

    private static @Nullable Object usage(TouSums sums, int period) {
        return sums.hasAny() ? (Object) Micros.toDouble(sums.micros(period)) : null;
    }

    private static @Nullable String split(TouSums sums) {
        if (!sums.hasAny()) {
            return null;
        }
        ObjectNode split = JsonNodeFactory.instance.objectNode();
        for (int period = 0; period < sums.periods().size(); period++) {
            split.put(sums.periods().get(period), Micros.toDouble(sums.micros(period)));
        }
        return split.toString();
    }
}
