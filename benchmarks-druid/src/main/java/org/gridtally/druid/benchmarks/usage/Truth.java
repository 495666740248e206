package org.gridtally.druid.benchmarks.usage;

import java.util.stream.IntStream;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/** What each meter really used on each day, as the generator knows it. */
public final class Truth {
    private static final int USAGE_POINT_DIGITS_FROM = 2;

    private final long[][] micros;

    private Truth(long[][] micros) {
        this.micros = micros;
    }

    /** Goes through the whole fleet once. */
    public static Truth of(Fleet fleet) {
        long[][] micros = IntStream.range(0, fleet.meters())
                .parallel()
                .mapToObj(meter -> month(fleet, meter))
                .toArray(long[][]::new);
        return new Truth(micros);
    }

    /** Wh of a usage point in its whole month, or on the day that starts at this instant. */
    double wh(String usagePoint, UsageQuery.Period period, long day) {
        long[] month = micros[Integer.parseInt(usagePoint.substring(USAGE_POINT_DIGITS_FROM))];
        if (period == UsageQuery.Period.DAY) {
            return month[(int) ((day - Fleet.START) / Fleet.DAY)] / 1e6;
        }
        long sum = 0;
        for (long one : month) {
            sum += one;
        }
        return sum / 1e6;
    }

    private static long[] month(Fleet fleet, int meter) {
        MeterDay readings = new MeterDay();
        return IntStream.range(0, fleet.days())
                .mapToLong(day -> readings.fill(meter, day).usage())
                .toArray();
    }
}
