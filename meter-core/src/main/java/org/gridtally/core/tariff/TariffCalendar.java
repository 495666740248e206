package org.gridtally.core.tariff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which period of a time-of-use tariff holds when, by the clocks of a zone.
 *
 * <p>The first rule that fits decides, else the default period. A holiday is of the first day type that takes holidays;
 * where none does, it is an ordinary day of the week.
 *
 * @param defaultPeriod the period outside every rule
 * @param holidays tells public holidays; from a library or a list, so that this class needs neither
 */
public record TariffCalendar(
        ZoneId zone,
        String defaultPeriod,
        List<Season> seasons,
        List<DayType> dayTypes,
        List<TariffRule> rules,
        Predicate<LocalDate> holidays) {

    public TariffCalendar {
        seasons = List.copyOf(seasons);
        dayTypes = List.copyOf(dayTypes);
        rules = List.copyOf(rules);
        for (TariffRule rule : rules) {
            requireKnown("season", rule, rule.season(), seasons.stream().map(Season::name));
            requireKnown("day type", rule, rule.dayType(), dayTypes.stream().map(DayType::name));
        }
    }

    /** The names of all periods, in the order of the rules, the default one last. */
    public List<String> periods() {
        return Stream.concat(rules.stream().map(TariffRule::period), Stream.of(defaultPeriod))
                .distinct()
                .toList();
    }

    /** The rules that hold on a local day, in order. */
    List<TariffRule> rulesOf(LocalDate day) {
        String dayType = dayTypeOf(day).map(DayType::name).orElse("");
        return rules.stream()
                .filter(rule -> rule.dayType() == null || rule.dayType().equals(dayType))
                .filter(rule -> rule.season() == null || isSeason(rule.season(), day))
                .toList();
    }

    private Optional<DayType> dayTypeOf(LocalDate day) {
        if (holidays.test(day)) {
            Optional<DayType> holiday =
                    dayTypes.stream().filter(DayType::holidays).findFirst();
            if (holiday.isPresent()) {
                return holiday;
            }
        }
        return dayTypes.stream()
                .filter(type -> type.weekdays().contains(day.getDayOfWeek()))
                .findFirst();
    }

    private boolean isSeason(String name, LocalDate day) {
        return seasons.stream().anyMatch(season -> season.name().equals(name) && season.contains(day));
    }

    private static void requireKnown(String what, TariffRule rule, @Nullable String name, Stream<String> known) {
        List<String> names = known.toList();
        if (name != null && !names.contains(name)) {
            throw new IllegalArgumentException(
                    "period '" + rule.period() + "': expected a " + what + " of " + names + ", found '" + name + "'");
        }
    }
}
