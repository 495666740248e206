package org.gridtally.core.demand;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gridtally.core.channel.ChannelSeries;

/** The k largest readings with their times, largest first; of equal ones the earliest first. */
public final class TopValues {
    /** More would make a list that nobody reads of a result that must stay small. */
    public static final int MAX_K = 1000;

    private TopValues() {}

    /** One of the largest readings: micro-units and UTC milliseconds since 1970. */
    public record Top(long value, long time) {}

    /** At most k, fewer when there are fewer readings. */
    public static List<Top> of(ChannelSeries series, int k) {
        if (k < 1 || k > MAX_K) {
            throw new IllegalArgumentException("k: expected 1 to " + MAX_K + ", found " + k);
        }
        return IntStream.range(0, series.size())
                .mapToObj(i -> new Top(series.value(i), series.time(i)))
                .sorted(Comparator.comparingLong(Top::value).reversed().thenComparingLong(Top::time))
                .limit(k)
                .toList();
    }
}
