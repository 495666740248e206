package org.gridtally.core.demand;

import org.gridtally.core.channel.ChannelSeries;

/** Mean over maximum of the received slots: 1 for a flat load, towards 0 for a peaky one. */
public final class LoadFactor {
    private LoadFactor() {}

    /** The load factor; NaN when the largest slot is not positive, since no load has no shape. */
    public static double of(ChannelSeries series) {
        long sum = 0;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < series.size(); i++) {
            sum = Math.addExact(sum, series.value(i));
            max = Math.max(max, series.value(i));
        }
        return max <= 0 ? Double.NaN : (double) sum / series.size() / max;
    }
}
