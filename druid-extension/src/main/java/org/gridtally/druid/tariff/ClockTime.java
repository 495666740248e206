package org.gridtally.druid.tariff;

import java.time.LocalTime;

/** Minutes of a local day, written HH:mm; the end of the day is 24:00. */
final class ClockTime {
    static final int MINUTES_OF_DAY = 1440;

    private ClockTime() {}

    /**
     * The minute of a text.
     *
     * @throws java.time.DateTimeException when it is no time HH:mm
     */
    static int minute(String text) {
        return text.equals("24:00")
                ? MINUTES_OF_DAY
                : LocalTime.parse(text + ":00").toSecondOfDay() / 60;
    }

    static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
