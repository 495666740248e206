package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.shape;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gridtally.core.Micros;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.stats.Moments;
import org.gridtally.core.stats.SortedValues;

/** What the readings of one channel are like, as values. */
final class StatisticsFunctions {
    private StatisticsFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                moments("METER_MIN", "smallest reading", Moments::min),
                moments("METER_MAX", "largest reading", Moments::max),
                moments("METER_MEAN", "mean of the readings", Moments::mean),
                moments(
                        "METER_STDDEV",
                        "sample standard deviation; NULL below two readings",
                        StatisticsFunctions::deviation),
                sorted("METER_MEDIAN", "median", SortedValues::median),
                sorted(
                        "METER_MAD",
                        "median absolute deviation from the median, not scaled",
                        SortedValues::medianAbsoluteDeviation),
                shape(
                        "METER_QUANTILE",
                        Result.DOUBLE,
                        List.of(Parameter.required("p", ParameterKind.NUMBER, "0 to 1")),
                        "quantile, exact, interpolated between readings",
                        arguments -> {
                            double p = arguments.real("p");
                            if (!(p >= 0 && p <= 1)) {
                                throw arguments.refused("p", "0 to 1", p);
                            }
                            return series -> new SortedValues(values(series)).quantile(p);
                        }));
    }

    private static MeterFunction<SlotState> moments(String name, String meaning, ToDoubleFunction<Moments> output) {
        return shape(
                name,
                Result.DOUBLE,
                List.of(),
                meaning,
                arguments -> series -> output.applyAsDouble(Moments.of(values(series))));
    }

    private static MeterFunction<SlotState> sorted(String name, String meaning, ToDoubleFunction<SortedValues> output) {
        return shape(
                name,
                Result.DOUBLE,
                List.of(),
                meaning,
                arguments -> series -> output.applyAsDouble(new SortedValues(values(series))));
    }

    private static double deviation(Moments moments) {
        return moments.count() < 2 ? Double.NaN : moments.deviation();
    }

    /** The readings in their unit, in the order of time. */
    static double[] values(ChannelSeries series) {
        double[] values = new double[series.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Micros.toDouble(series.value(i));
        }
        return values;
    }
}
