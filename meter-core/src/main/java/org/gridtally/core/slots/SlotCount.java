package org.gridtally.core.slots;

/** How many distinct slots were received; placeholders and forecasts do not count. */
public final class SlotCount {
    private SlotCount() {}

    /** The number of received canonical slots over all series. */
    public static long of(Slots slots) {
        long[] count = {0};
        slots.complete().forEachSeries(series -> count[0] += received(series));
        return count[0];
    }

    private static int received(SeriesSlots series) {
        int received = 0;
        for (int i = 0; i < series.size(); i++) {
            if (series.quality(i).isReceived()) {
                received++;
            }
        }
        return received;
    }
}
