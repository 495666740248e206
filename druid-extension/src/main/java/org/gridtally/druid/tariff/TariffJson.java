package org.gridtally.druid.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gridtally.core.tariff.DayType;
import org.gridtally.core.tariff.Season;
import org.gridtally.core.tariff.TariffCalendar;
import org.gridtally.core.tariff.TariffRule;
import org.gridtally.druid.holidays.PublicHolidays;

/** Reads a tariff calendar written in JSON, as {@code docs/tariffs} has some. */
final class TariffJson {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final JsonFields calendar;

    private TariffJson(JsonFields calendar) {
        this.calendar = calendar;
    }

    /**
     * The calendar in the text.
     *
     * @throws TariffFormatException naming the field, what was expected and what was found
     */
    static TariffCalendar parse(String text) {
        return new TariffJson(
                        JsonFields.of(tree(text), "zone", "defaultPeriod", "seasons", "dayTypes", "rules", "holidays"))
                .calendar();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TariffFormatException("JSON", "a text that is none: " + e.getOriginalMessage());
        }
    }

    private TariffCalendar calendar() {
        List<Season> seasons = seasons();
        List<DayType> dayTypes = dayTypes();
        return new TariffCalendar(
                calendar.text("zone", "a time zone such as Europe/Berlin", ZoneId::of),
                calendar.name("defaultPeriod"),
                seasons,
                dayTypes,
                rules(
                        seasons.stream().map(Season::name).distinct().toList(),
                        dayTypes.stream().map(DayType::name).distinct().toList()),
                holidays(dayTypes));
    }

    private List<Season> seasons() {
        return calendar.objects("seasons", "name", "from", "to").stream()
                .map(season -> new Season(season.name("name"), monthDay(season, "from"), monthDay(season, "to")))
                .toList();
    }

    private static MonthDay monthDay(JsonFields season, String name) {
        return season.text(name, "a day of the year MM-dd", text -> MonthDay.parse("--" + text));
    }

    private List<DayType> dayTypes() {
        return calendar.objects("dayTypes", "name", "weekdays", "holidays").stream()
                .map(TariffJson::dayType)
                .toList();
    }

    private static DayType dayType(JsonFields type) {
        List<DayOfWeek> weekdays =
                type.texts("weekdays", "one of " + Arrays.toString(DayOfWeek.values()), DayOfWeek::valueOf);
        if (weekdays.isEmpty() && !type.flag("holidays")) {
            throw type.refused("weekdays", "days of the week, or holidays true,");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekdays);
        return new DayType(type.name("name"), days, type.flag("holidays"));
    }

    private List<TariffRule> rules(List<String> seasons, List<String> dayTypes) {
        return calendar.objects("rules", "period", "season", "dayType", "from", "to").stream()
                .map(rule -> rule(rule, seasons, dayTypes))
                .toList();
    }

    private static TariffRule rule(JsonFields rule, List<String> seasons, List<String> dayTypes) {
        int from = minute(rule, "from", 0);
        int to = minute(rule, "to", ClockTime.MINUTES_OF_DAY);
        if (from >= to) {
            throw rule.refused(
                    "to", "a time after from, " + ClockTime.text(from) + " (split a span over midnight in two rules),");
        }
        return new TariffRule(
                rule.name("period"),
                rule.optionalOf("season", seasons).orElse(null),
                rule.optionalOf("dayType", dayTypes).orElse(null),
                from,
                to);
    }

    private static int minute(JsonFields rule, String name, int byDefault) {
        return rule.has(name) ? rule.text(name, "a time HH:mm from 00:00 to 24:00", ClockTime::minute) : byDefault;
    }

    private Predicate<LocalDate> holidays(List<DayType> dayTypes) {
        JsonFields holidays = calendar.object("holidays", "country", "subdivision", "dates");
        boolean wanted = dayTypes.stream().anyMatch(DayType::holidays);
        if (wanted != calendar.has("holidays")) {
            throw wanted
                    ? calendar.refused("holidays", "country or dates, because a day type takes the holidays,")
                    : calendar.refused("dayTypes", "one with holidays true, because there are holidays,");
        }
        Set<LocalDate> dates = new HashSet<>(holidays.texts("dates", "a date yyyy-MM-dd", LocalDate::parse));
        if (holidays.has("subdivision") && !holidays.has("country")) {
            throw holidays.refused("country", "the country of the subdivision");
        }
        String country =
                holidays.optionalOf("country", PublicHolidays.countries()).orElse(null);
        if (country == null) {
            return dates::contains;
        }
        PublicHolidays ofCountry = PublicHolidays.of(
                country,
                holidays.optionalOf("subdivision", PublicHolidays.subdivisions(country))
                        .orElse(null));
        return day -> dates.contains(day) || ofCountry.test(day);
    }
}
