package org.gridtally.connect.source.nem12.format;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.reading.Reading;

/**
 * Which readings does a 300 record give together with the 400 records behind it (MDFF specification 4.4 and 4.5)?
 *
 * <p>A day is taken whole or refused whole: a line with the wrong count of values does not tell which one is missing.
 * The sign of a value is left to validation downstream, for a net stream is rightly negative.
 */
final class DayRecord {
    private static final int DATE = 1;
    private static final int FIRST_VALUE = 2;
    private static final int UPDATE_TIME = 3;
    private static final int MSATS_TIME = 4;
    private static final long MS_PER_MINUTE = 60_000;

    private final Channel channel;
    private final Header header;
    private final Fields fields;
    private final long line;
    private final int quality;

    DayRecord(Channel channel, Header header, Fields fields, long line) {
        this.channel = channel;
        this.header = header;
        this.fields = fields;
        this.line = line;
        this.quality = FIRST_VALUE + channel.intervals();
    }

    List<Reading> readings(List<Line> events) throws Fault {
        long start = NemTime.dayStart(fields.text(DATE), "IntervalDate");
        checkShape();
        QualityMethod method = QualityMethod.parse(fields.text(quality));
        QualityMethod[] methods = new IntervalQualities(channel.intervals(), method).of(events);
        long version = header.versionOf(fields.text(quality + UPDATE_TIME), fields.text(quality + MSATS_TIME));
        Long lineNumber = line;
        List<Reading> readings = new ArrayList<>(methods.length);
        for (int interval = 0; interval < methods.length; interval++) {
            readings.add(new Reading(
                    channel.series(),
                    channel.measurand(),
                    start + (long) interval * channel.intervalMinutes() * MS_PER_MINUTE,
                    value(interval, methods[interval]),
                    methods[interval].quality(),
                    methods[interval].code(),
                    version,
                    NemTime.OFFSET_SECONDS,
                    lineNumber));
        }
        return readings;
    }

    private void checkShape() throws Fault {
        if (!QualityMethod.isOne(fields.text(quality)) && values() != channel.intervals()) {
            throw Fault.of(
                    "IntervalValue",
                    channel.intervals() + " values for intervals of " + channel.intervalMinutes() + " minutes",
                    values() + " values");
        }
        for (int index = quality + MSATS_TIME + 1; index < fields.count(); index++) {
            if (!fields.isBlank(index)) {
                throw Fault.of("MSATSLoadDateTime", "the end of the record behind it", fields.text(index));
            }
        }
    }

    /**
     * Fields before the first one with a letter, which is the quality method. In a record of full length without any
     * letter it is the quality that is missing, not a value.
     */
    private int values() {
        int index = FIRST_VALUE;
        while (index < fields.count() && !fields.startsWithLetter(index)) {
            index++;
        }
        boolean noLetter = index >= fields.count() && index > quality;
        return noLetter ? channel.intervals() : Math.min(index, fields.count()) - FIRST_VALUE;
    }

    private long value(int interval, QualityMethod method) throws Fault {
        int index = FIRST_VALUE + interval;
        if (method.isNull() && fields.isBlank(index)) {
            return 0;
        }
        String name = "IntervalValue" + (interval + 1);
        try {
            return fields.micros(index, channel.powerOfTen());
        } catch (NumberFormatException e) {
            throw Fault.of(name, "a decimal number", fields.text(index));
        } catch (ArithmeticException e) {
            throw Fault.of(
                    name, "a magnitude below 10^12 " + channel.measurand().unit(), fields.text(index));
        }
    }
}
