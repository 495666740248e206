package org.gridtally.druid.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The days that are public holidays in a country, and in a part of it, by the Jollyday library: those that fall on a
 * weekend on the day on which they are observed, those that are only commemorated not at all.
 *
 * <p>Years outside {@link #FIRST_YEAR} to {@link #LAST_YEAR} have no holidays: the library cannot tell those of the
 * Islamic calendar there.
 */
public final class PublicHolidays implements Predicate<LocalDate> {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2150;

    private final HolidayManager manager;
    private final String[] parts;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager manager, String... parts) {
        this.manager = manager;
        this.parts = parts;
    }

    /**
     * Those of a country, or of a part of it.
     *
     * @param country one of {@link #countries()}
     * @param subdivision one of {@link #subdivisions(String)}; null for the whole country
     */
    public static PublicHolidays of(String country, @Nullable String subdivision) {
        HolidayManager manager = manager(country);
        return subdivision == null
                ? new PublicHolidays(manager)
                : new PublicHolidays(manager, subdivision.toLowerCase(Locale.ROOT));
    }

    /** The countries whose holidays are known, by ISO 3166-1. */
    public static List<String> countries() {
        return HolidayCalendar.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .sorted()
                .toList();
    }

    /** The parts of the country whose own holidays are known, by ISO 3166-2 without the country. */
    public static List<String> subdivisions(String country) {
        return manager(country).getCalendarHierarchy().getChildren().keySet().stream()
                .map(part -> part.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    @Override
    public boolean test(LocalDate day) {
        int year = day.getYear();
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && years.computeIfAbsent(year, this::holidays).contains(day);
    }

    /** New Year's Day may be observed on the last day of the year before. */
    private Set<LocalDate> holidays(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(each -> manager.getHolidays(each, parts).stream())
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The library looks for its parts by the thread's class loader, which in Druid does not see an extension. */
    private static synchronized HolidayManager manager(String country) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
