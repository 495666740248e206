package org.gridtally.connect.source.greenbutton.espi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.gridtally.connect.source.reading.Series;
import org.jspecify.annotations.Nullable;

/**
 * Which series an IntervalBlock belongs to, from the path of its MeterReading.
 *
 * <p>ESPI names no device. A MeterReading id of the form {@code CHANNEL@SERIAL} names the channel and the device that
 * measured; any other id is the channel alone.
 *
 * @param meterReading path of the MeterReading
 * @param usagePoint path of the UsagePoint
 */
record ChannelPath(String meterReading, String usagePoint) {
    private static final String USAGE_POINT = "/UsagePoint/";
    private static final String METER_READING = "/MeterReading/";

    /** The path in a link to a MeterReading or to anything below it; null when the link leads elsewhere. */
    static @Nullable ChannelPath in(@Nullable String href) {
        if (href == null) {
            return null;
        }
        String path = Espi.path(href);
        int usagePoint = path.indexOf(USAGE_POINT);
        int meterReading = path.indexOf(METER_READING, Math.max(usagePoint, 0));
        if (usagePoint < 0 || meterReading < 0) {
            return null;
        }
        int end = path.indexOf('/', meterReading + METER_READING.length());
        String meterReadingPath = end < 0 ? path : path.substring(0, end);
        return new ChannelPath(meterReadingPath, path.substring(0, meterReading));
    }

    /** The series. */
    Series series() {
        String point = decoded(usagePoint.substring(usagePoint.indexOf(USAGE_POINT) + USAGE_POINT.length()));
        String id = decoded(meterReading.substring(meterReading.lastIndexOf('/') + 1));
        int at = id.indexOf('@');
        if (at <= 0) {
            return new Series(point, null, "", id);
        }
        String serial = id.substring(at + 1);
        return new Series(point, serial, serial, id.substring(0, at));
    }

    private static String decoded(String segment) {
        boolean plain = segment.indexOf('%') < 0;
        return plain ? segment : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
