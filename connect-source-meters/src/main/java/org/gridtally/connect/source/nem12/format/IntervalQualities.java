package org.gridtally.connect.source.nem12.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which quality has each interval of a day, from the 300 record's quality method and its 400 records (MDFF
 * specification 4.5)?
 *
 * <p>With V the 400 records must cover the day without gap or overlap, in any order. Without V they may stand to tell
 * reasons, and must then agree with the day's flag.
 */
final class IntervalQualities {
    private static final int START = 1;
    private static final int END = 2;
    private static final int QUALITY = 3;

    private final int intervals;
    private final QualityMethod day;

    IntervalQualities(int intervals, QualityMethod day) {
        this.intervals = intervals;
        this.day = day;
    }

    QualityMethod[] of(List<Line> events) throws Fault {
        @Nullable QualityMethod[] methods = new QualityMethod[intervals];
        for (Line event : events) {
            try {
                event.checkComplete();
                apply(Fields.of(event.text()), methods);
            } catch (Fault fault) {
                throw fault.inLine(event.number());
            }
        }
        return complete(methods);
    }

    private void apply(Fields event, @Nullable QualityMethod[] methods) throws Fault {
        int start = interval(event.text(START), "StartInterval", 1);
        int end = interval(event.text(END), "EndInterval", start);
        QualityMethod method = QualityMethod.parse(event.text(QUALITY));
        if (method.varies()) {
            throw Fault.of("QualityMethod", "the quality of these intervals, not V", method.code());
        }
        if (!day.varies() && !method.hasFlagOf(day)) {
            throw Fault.of("QualityMethod", "the flag of its 300 record, " + day.code(), method.code());
        }
        for (int interval = start; interval <= end; interval++) {
            if (methods[interval - 1] != null) {
                throw Fault.of("StartInterval", "each interval once", "interval " + interval + " twice");
            }
            methods[interval - 1] = method;
        }
    }

    private int interval(String text, String field, int least) throws Fault {
        try {
            int interval = Integer.parseInt(text);
            if (interval >= least && interval <= intervals) {
                return interval;
            }
        } catch (NumberFormatException e) {
            throw Fault.of(field, "an interval number", text);
        }
        throw Fault.of(field, "an interval from " + least + " to " + intervals, text);
    }

    private QualityMethod[] complete(@Nullable QualityMethod[] methods) throws Fault {
        QualityMethod[] complete = new QualityMethod[intervals];
        Arrays.fill(complete, day);
        for (int index = 0; index < intervals; index++) {
            QualityMethod method = methods[index];
            if (method != null) {
                complete[index] = method;
            } else if (day.varies()) {
                throw Fault.of(
                        "QualityMethod",
                        "400 records for every interval of a V day",
                        "none for interval " + (index + 1));
            }
        }
        return complete;
    }
}
