package org.gridtally.druid.holidays;

import de.focus_shift.jollyday.core.spi.ChristianHoliday;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHoliday;
import de.focus_shift.jollyday.core.spi.Fixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonth;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixed;
import de.focus_shift.jollyday.core.spi.IslamicHoliday;
import de.focus_shift.jollyday.core.spi.Occurrence;
import de.focus_shift.jollyday.core.spi.Relation;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSunday;
import de.focus_shift.jollyday.core.spi.RelativeToFixed;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonth;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.chrono.Chronology;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Days;
import org.w3c.dom.Element;

/** The kinds of holidays that the library computes, each as its XML has it. */
final class HolidayKinds {
    private HolidayKinds() {}

    static final class OnDay extends HolidayElement implements Fixed {
        OnDay(Element xml) {
            super(xml);
        }

        @Override
        public MonthDay day() {
            return MonthDay.of(xml().choice("month", Month.class), xml().number("day"));
        }
    }

    static final class AroundDay extends HolidayElement implements RelativeToFixed {
        AroundDay(Element xml) {
            super(xml);
        }

        @Override
        public @Nullable DayOfWeek weekday() {
            return xml().hasChild("Weekday") ? DayOfWeek.valueOf(xml().childText("Weekday")) : null;
        }

        @Override
        public @Nullable Days days() {
            return xml().hasChild("Days") ? Days.of(Integer.parseInt(xml().childText("Days"))) : null;
        }

        @Override
        public Relation when() {
            return Relation.valueOf(xml().childText("When"));
        }

        @Override
        public Fixed date() {
            return new OnDay(xml().child("Date"));
        }
    }

    static final class WeekdayInMonth extends HolidayElement implements FixedWeekdayInMonth {
        WeekdayInMonth(Element xml) {
            super(xml);
        }

        @Override
        public DayOfWeek weekday() {
            return weekday("weekday");
        }

        @Override
        public Month month() {
            return xml().choice("month", Month.class);
        }

        @Override
        public Occurrence which() {
            return xml().choice("which", Occurrence.class);
        }
    }

    static final class AroundWeekdayInMonth extends HolidayElement implements RelativeToWeekdayInMonth {
        AroundWeekdayInMonth(Element xml) {
            super(xml);
        }

        @Override
        public DayOfWeek weekday() {
            return weekday("weekday");
        }

        @Override
        public Relation when() {
            return xml().choice("when", Relation.class);
        }

        @Override
        public FixedWeekdayInMonth weekdayInMonth() {
            return new WeekdayInMonth(xml().child("FixedWeekday"));
        }
    }

    static final class WeekdayBetweenDays extends HolidayElement implements FixedWeekdayBetweenFixed {
        WeekdayBetweenDays(Element xml) {
            super(xml);
        }

        @Override
        public Fixed from() {
            return new OnDay(xml().child("from"));
        }

        @Override
        public Fixed to() {
            return new OnDay(xml().child("to"));
        }

        @Override
        public DayOfWeek weekday() {
            return weekday("weekday");
        }
    }

    static final class WeekdayAroundDay extends HolidayElement implements FixedWeekdayRelativeToFixed {
        WeekdayAroundDay(Element xml) {
            super(xml);
        }

        @Override
        public Fixed day() {
            return new OnDay(xml().child("day"));
        }

        @Override
        public Occurrence which() {
            return xml().choice("which", Occurrence.class);
        }

        @Override
        public DayOfWeek weekday() {
            return weekday("weekday");
        }

        @Override
        public Relation when() {
            return xml().choice("when", Relation.class);
        }
    }

    static final class Christian extends HolidayElement implements ChristianHoliday {
        Christian(Element xml) {
            super(xml);
        }

        @Override
        public ChristianHolidayType type() {
            return xml().choice("type", ChristianHolidayType.class);
        }

        @Override
        public Chronology chronology() {
            return chronology(xml().text("chronology"));
        }
    }

    static final class AroundEaster extends HolidayElement implements RelativeToEasterSunday {
        AroundEaster(Element xml) {
            super(xml);
        }

        @Override
        public Chronology chronology() {
            return chronology(xml().childText("chronology"));
        }

        @Override
        public Days days() {
            return Days.of(Integer.parseInt(xml().childText("days")));
        }
    }

    static final class Islamic extends HolidayElement implements IslamicHoliday {
        Islamic(Element xml) {
            super(xml);
        }

        @Override
        public IslamicHolidayType type() {
            return xml().choice("type", IslamicHolidayType.class);
        }
    }

    static final class EthiopianOrthodox extends HolidayElement implements EthiopianOrthodoxHoliday {
        EthiopianOrthodox(Element xml) {
            super(xml);
        }

        @Override
        public EthiopianOrthodoxHolidayType type() {
            return xml().choice("type", EthiopianOrthodoxHolidayType.class);
        }
    }
}
