package org.gridtally.connect.source.nem12.format;

import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.Series;

/** What the 300 records behind a 200 record measure, and how often (MDFF specification 4.3). */
record Channel(Series series, Measurand measurand, int powerOfTen, int intervalMinutes) {
    static final int NMI = 1;
    static final int SERIAL = 6;

    private static final int SUFFIX = 4;
    private static final int UOM = 7;
    private static final int INTERVAL_LENGTH = 8;
    static final int MINUTES_PER_DAY = 1440;
    private static final int MOST_FIELDS = 12;

    static Channel parse(Fields fields) throws Fault {
        String suffix = present(fields, SUFFIX, "NMISuffix");
        NemUnit unit = NemUnit.parse(fields.text(UOM), suffix);
        int minutes = intervalLength(fields.text(INTERVAL_LENGTH));
        return new Channel(
                series(fields, SERIAL, suffix),
                measurand(unit, Flow.ofSuffix(suffix), minutes),
                unit.powerOfTen(),
                minutes);
    }

    /**
     * True when the fields look like a 200 record's: about as many, and a unit with a number of minutes behind it about
     * where they belong.
     */
    static boolean resembles(Fields fields) {
        if (fields.count() < UOM + 1 || fields.count() > MOST_FIELDS) {
            return false;
        }
        boolean blankUnit = fields.isBlank(UOM) && isMinutes(fields.text(INTERVAL_LENGTH));
        return blankUnit
                || unitAndLength(fields, UOM - 1)
                || unitAndLength(fields, UOM)
                || unitAndLength(fields, UOM + 1);
    }

    private static boolean unitAndLength(Fields fields, int unit) {
        return NemUnit.isName(fields.text(unit)) && isMinutes(fields.text(unit + 1));
    }

    private static boolean isMinutes(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Intervals of one day. */
    int intervals() {
        return MINUTES_PER_DAY / intervalMinutes;
    }

    /** The series of a 200 or 250 record: NMI, suffix, and the meter as the segment, so that an exchange starts anew. */
    static Series series(Fields fields, int serialField, String suffix) throws Fault {
        String nmi = present(fields, NMI, "NMI");
        String serial = fields.text(serialField);
        return new Series(nmi, serial.isEmpty() ? null : serial, serial, suffix);
    }

    static String present(Fields fields, int index, String name) throws Fault {
        if (fields.isBlank(index)) {
            throw Fault.of(name, "a value", null);
        }
        return fields.text(index);
    }

    /** The specification knows 5, 15 and 30; voltage streams of 10 minutes exist, so any part of a day is taken. */
    private static int intervalLength(String text) throws Fault {
        try {
            int minutes = Integer.parseInt(text);
            if (minutes > 0 && MINUTES_PER_DAY % minutes == 0) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            throw Fault.of("IntervalLength", "a number of minutes", text);
        }
        throw Fault.of("IntervalLength", "minutes that divide a day, such as 5, 15 or 30", text);
    }

    private static Measurand measurand(NemUnit unit, FlowDirection flow, int minutes) {
        return unit.isAmount()
                ? Measurand.interval(Commodity.ELECTRICITY, flow, unit.quantity(), unit.unit(), minutes * 60)
                : Measurand.instantaneous(Commodity.ELECTRICITY, flow, unit.quantity(), unit.unit());
    }
}
