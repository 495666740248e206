package org.gridtally.connect.source.greenbutton.espi;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Local time at a usage point, as ESPI's LocalTimeParameters declare it.
 *
 * @param offset local standard time minus UTC, seconds
 * @param dstOffset what daylight saving adds, seconds
 */
record LocalTimeParameters(int offset, int dstOffset, @Nullable DstRule start, @Nullable DstRule end) {
    /** Local time minus UTC at an instant, daylight saving included. */
    int offsetAt(long epochSecond) {
        return isDaylightSaving(epochSecond) ? offset + dstOffset : offset;
    }

    private boolean isDaylightSaving(long epochSecond) {
        if (start == null || end == null || !start.applies() || !end.applies()) {
            return false;
        }
        int year = LocalDateTime.ofEpochSecond(epochSecond + offset, 0, ZoneOffset.UTC)
                .getYear();
        long from = start.in(year).toEpochSecond(ZoneOffset.UTC) - offset;
        long to = end.in(year).toEpochSecond(ZoneOffset.UTC) - offset - dstOffset;
        return from < to ? from <= epochSecond && epochSecond < to : from <= epochSecond || epochSecond < to;
    }
}
