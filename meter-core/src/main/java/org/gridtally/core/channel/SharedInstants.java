package org.gridtally.core.channel;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.slots.OneChannel;
import org.gridtally.core.slots.Slots;

/** The instants at which several channels of one usage point all have a received reading. */
public final class SharedInstants {
    private SharedInstants() {}

    /** Is shown the values of the channels at one instant, micro-units, in the order of their names. */
    public interface Visitor {
        /** One instant; the array is used again. */
        void at(long time, long[] values);
    }

    /**
     * Shows every shared instant, ascending.
     *
     * @param channels their names, without the usage point
     * @throws IllegalArgumentException when a channel is there of several usage points
     */
    public static void forEach(Slots slots, List<String> channels, Visitor visitor) {
        List<ChannelSeries> series = new ArrayList<>();
        for (String channel : channels) {
            ChannelSeries one = ChannelSeries.only(new OneChannel(slots, channel));
            if (one == null) {
                return;
            }
            series.add(one);
        }
        int[] at = new int[series.size()];
        long[] values = new long[series.size()];
        ChannelSeries first = series.get(0);
        for (; at[0] < first.size(); at[0]++) {
            long time = first.time(at[0]);
            if (advance(series, at, time)) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = series.get(i).value(at[i]);
                }
                visitor.at(time, values);
            }
        }
    }

    /** Moves every channel up to the time: true when all have a reading there. */
    private static boolean advance(List<ChannelSeries> series, int[] at, long time) {
        boolean all = true;
        for (int i = 1; i < at.length; i++) {
            ChannelSeries one = series.get(i);
            while (at[i] < one.size() && one.time(at[i]) < time) {
                at[i]++;
            }
            all &= at[i] < one.size() && one.time(at[i]) == time;
        }
        return all;
    }
}
