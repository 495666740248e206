package org.gridtally.druid.holidays;

import de.focus_shift.jollyday.core.spi.ChristianHoliday;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHoliday;
import de.focus_shift.jollyday.core.spi.Fixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonth;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixed;
import de.focus_shift.jollyday.core.spi.Holidays;
import de.focus_shift.jollyday.core.spi.IslamicHoliday;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSunday;
import de.focus_shift.jollyday.core.spi.RelativeToFixed;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonth;
import java.util.List;

/**
 * The holidays of a country, or those that a part of it adds, by their kinds.
 *
 * <p>Public, and without another method that answers a list, because the library finds these by reflection.
 */
public record CountryHolidays(
        List<Fixed> fixed,
        List<RelativeToFixed> relativeToFixed,
        List<RelativeToWeekdayInMonth> relativeToWeekdayInMonth,
        List<FixedWeekdayInMonth> fixedWeekdays,
        List<ChristianHoliday> christianHolidays,
        List<IslamicHoliday> islamicHolidays,
        List<FixedWeekdayBetweenFixed> fixedWeekdayBetweenFixed,
        List<FixedWeekdayRelativeToFixed> fixedWeekdayRelativeToFixed,
        List<EthiopianOrthodoxHoliday> ethiopianOrthodoxHolidays,
        List<RelativeToEasterSunday> relativeToEasterSunday)
        implements Holidays {}
