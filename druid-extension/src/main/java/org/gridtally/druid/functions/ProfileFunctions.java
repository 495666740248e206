package org.gridtally.druid.functions;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridtally.core.profile.HourOfWeek;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.core.stats.Moments;

/** What is usual at an hour of the week, and what to expect of the next weeks. */
final class ProfileFunctions {
    private static final int MOST_POINTS = 10_000;
    private static final Parameter AT =
            Parameter.required("at", ParameterKind.INSTANT, "an instant in the hour of the week that is asked about");

    private ProfileFunctions() {}

    static List<MeterFunction<WeekProfile>> all() {
        return List.of(
                over(
                        "PROFILE_EXPECTED",
                        Result.DOUBLE,
                        List.of(AT),
                        "mean of the readings at that hour of the week, in their unit; NULL without any",
                        "NULL",
                        arguments -> {
                            long at = arguments.instant("at");
                            return profile -> mean(profile.at(at));
                        }),
                over(
                        "PROFILE_SIGMA",
                        Result.DOUBLE,
                        List.of(AT),
                        "sample standard deviation of the readings at that hour of the week, in their unit; NULL for"
                                + " fewer than two",
                        "NULL",
                        arguments -> {
                            long at = arguments.instant("at");
                            return profile -> sigma(profile.at(at));
                        }),
                over(
                        "PROFILE_Z",
                        Result.DOUBLE,
                        List.of(
                                AT,
                                Parameter.required("value", ParameterKind.NUMBER, "the value to judge"),
                                Parameter.withDefault(
                                        "floor",
                                        ParameterKind.NUMBER,
                                        "0",
                                        "least standard deviation to divide by, for hours that hardly vary; 0 or more")),
                        "how many standard deviations the value lies from the mean of that hour of the week; NULL for"
                                + " fewer than two readings or a deviation of 0",
                        "NULL",
                        ProfileFunctions::z),
                over(
                        "PROFILE_FORECAST",
                        Result.VARCHAR,
                        List.of(
                                Parameter.required("from", ParameterKind.INSTANT, "start of the horizon, included"),
                                Parameter.required("to", ParameterKind.INSTANT, "end of the horizon, excluded"),
                                Parameter.required(
                                        "step",
                                        ParameterKind.DURATION,
                                        "from one point to the next, the length of the readings' intervals")),
                        "seasonal forecast as JSON, `[{\"time\", \"value\", \"sigma\"}]`: mean and standard deviation of"
                                + " each point's hour of the week, null where they are not known; refused above "
                                + MOST_POINTS + " points",
                        "each point with nulls",
                        ProfileFunctions::forecast),
                over(
                        "PROFILE_CELLS",
                        Result.VARCHAR,
                        List.of(),
                        "all hours of the week with a reading as JSON, `[{\"cell\", \"count\", \"mean\", \"sigma\", \"min\","
                                + " \"max\"}]`: cell 0 is Monday's first hour, 167 Sunday's last",
                        "`[]`",
                        arguments -> ProfileFunctions::cells),
                new MeterFunction<>(
                        "PROFILE_OVERFLOW",
                        ProfileFamily.PROFILE,
                        List.of(ProfileFamily.ZONE),
                        Result.BIGINT,
                        "1 when slots were to be learned that had overflowed, and so there is no other answer, else 0",
                        "0",
                        arguments -> profile -> profile.overflowed() ? 1L : 0L));
    }

    private static MeterFunction<WeekProfile> over(
            String name,
            Result result,
            List<Parameter> parameters,
            String meaning,
            String overNothing,
            Function<Arguments, Accessor<WeekProfile>> binding) {
        List<Parameter> all = Stream.concat(parameters.stream(), Stream.of(ProfileFamily.ZONE))
                .toList();
        return new MeterFunction<>(name, ProfileFamily.PROFILE, all, result, meaning, overNothing, arguments -> {
            Accessor<WeekProfile> accessor = binding.apply(arguments);
            if (!arguments.has("zone")) {
                return profile -> accessor.of(profile.complete());
            }
            ZoneId zone = arguments.zone("zone");
            return profile -> {
                profile.complete().requireZone(zone);
                return accessor.of(profile);
            };
        });
    }

    private static double mean(Moments moments) {
        return moments.count() == 0 ? Double.NaN : moments.mean();
    }

    private static double sigma(Moments moments) {
        return moments.count() < 2 ? Double.NaN : moments.deviation();
    }

    private static Accessor<WeekProfile> z(Arguments arguments) {
        long at = arguments.instant("at");
        double value = arguments.real("value");
        double floor = arguments.real("floor");
        if (!(floor >= 0)) {
            throw arguments.refused("floor", "0 or more", arguments.text("floor"));
        }
        return profile -> profile.z(at, value, floor);
    }

    private static Accessor<WeekProfile> forecast(Arguments arguments) {
        long from = arguments.instant("from");
        long to = arguments.instant("to");
        long step = arguments.millis("step");
        if (to <= from || (to - from - 1) / step >= MOST_POINTS) {
            throw arguments.refused(
                    "to",
                    "an instant after from, at most " + MOST_POINTS + " steps later",
                    arguments.text("to") + " from " + arguments.text("from") + " in steps of "
                            + arguments.text("step"));
        }
        return profile -> {
            JsonList list = new JsonList();
            for (long time = from; time < to; time += step) {
                Moments usual = profile.at(time);
                list.add().time(time).put("value", mean(usual)).put("sigma", sigma(usual));
            }
            return list.toString();
        };
    }

    private static String cells(WeekProfile profile) {
        JsonList list = new JsonList();
        for (int cell = 0; cell < HourOfWeek.CELLS; cell++) {
            Moments moments = profile.cell(cell);
            if (moments.count() > 0) {
                list.add()
                        .put("cell", cell)
                        .put("count", moments.count())
                        .put("mean", moments.mean())
                        .put("sigma", sigma(moments))
                        .put("min", moments.min())
                        .put("max", moments.max());
            }
        }
        return list.toString();
    }
}
