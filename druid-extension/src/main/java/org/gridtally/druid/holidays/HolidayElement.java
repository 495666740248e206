package org.gridtally.druid.holidays;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.Described;
import de.focus_shift.jollyday.core.spi.Limited;
import de.focus_shift.jollyday.core.spi.Movable;
import java.time.DayOfWeek;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.chrono.JulianChronology;
import org.w3c.dom.Element;

/** One holiday in the XML of the library: what all kinds of them have in common. */
class HolidayElement implements Described, Limited {
    private final XmlElement xml;

    HolidayElement(Element xml) {
        this.xml = new XmlElement(xml);
    }

    final XmlElement xml() {
        return xml;
    }

    @Override
    public String descriptionPropertiesKey() {
        return xml.text("descriptionPropertiesKey");
    }

    @Override
    public HolidayType holidayType() {
        return xml.choice("localizedType", HolidayType.PUBLIC_HOLIDAY);
    }

    @Override
    public @Nullable Year validFrom() {
        return year("validFrom");
    }

    @Override
    public @Nullable Year validTo() {
        return year("validTo");
    }

    @Override
    public YearCycle cycle() {
        return xml.choice("every", YearCycle.EVERY_YEAR);
    }

    /** On which days of the week it is observed on another. */
    public List<Movable.MovingCondition> conditions() {
        return xml.children("MovingCondition")
                .<Movable.MovingCondition>map(Moving::of)
                .toList();
    }

    final DayOfWeek weekday(String attribute) {
        return xml.choice(attribute, DayOfWeek.class);
    }

    static Chronology chronology(String name) {
        return name.equals("JULIAN") ? JulianChronology.INSTANCE : IsoChronology.INSTANCE;
    }

    private @Nullable Year year(String attribute) {
        return xml.has(attribute) ? Year.parse(xml.text(attribute)) : null;
    }

    private record Moving(DayOfWeek substitute, With with, DayOfWeek weekday) implements Movable.MovingCondition {
        static Moving of(Element element) {
            XmlElement xml = new XmlElement(element);
            return new Moving(
                    xml.choice("substitute", DayOfWeek.class),
                    xml.choice("with", With.class),
                    xml.choice("weekday", DayOfWeek.class));
        }
    }
}
