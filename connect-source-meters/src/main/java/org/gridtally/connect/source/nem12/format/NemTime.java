package org.gridtally.connect.source.nem12.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Which instant does a date or time of a file mean? NEM time is UTC+10 all year in every state (MDFF specification,
 * date and time rules), so there is no daylight saving to think of.
 */
final class NemTime {
    /** Local time minus UTC. */
    static final int OFFSET_SECONDS = 36_000;

    private static final ZoneOffset ZONE = ZoneOffset.ofTotalSeconds(OFFSET_SECONDS);
    private static final int DATE_DIGITS = 8;
    private static final int MINUTE_DIGITS = 12;
    private static final int SECOND_DIGITS = 14;

    private NemTime() {}

    /** Start of the day YYYYMMDD, ms since 1970 UTC. */
    static long dayStart(String text, String field) throws Fault {
        if (text.length() != DATE_DIGITS || !allDigits(text)) {
            throw Fault.of(field, "a date YYYYMMDD", text);
        }
        try {
            return date(text).atStartOfDay().toInstant(ZONE).toEpochMilli();
        } catch (DateTimeException e) {
            throw Fault.of(field, "a date YYYYMMDD of the calendar", text);
        }
    }

    /**
     * The instant YYYYMMDDhhmmss or YYYYMMDDhhmm, ms since 1970 UTC. The specification gives seconds to most fields
     * and none to the header; writers mix them up, and both are unambiguous.
     */
    static long instant(String text, String field) throws Fault {
        boolean seconds = text.length() == SECOND_DIGITS;
        if ((!seconds && text.length() != MINUTE_DIGITS) || !allDigits(text)) {
            throw Fault.of(field, "a time YYYYMMDDhhmmss", text);
        }
        try {
            LocalDateTime time =
                    date(text).atTime(part(text, 8, 10), part(text, 10, 12), seconds ? part(text, 12, 14) : 0);
            return time.toInstant(ZONE).toEpochMilli();
        } catch (DateTimeException e) {
            throw Fault.of(field, "a time YYYYMMDDhhmmss of the calendar", text);
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.of(part(text, 0, 4), part(text, 4, 6), part(text, 6, 8));
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
