package org.gridtally.druid.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gridtally.core.tariff.TariffCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffJsonTest {
    /** Each is put where the calendar says {@code X}. */
    private static final String FRAME = "{'zone':'UTC','defaultPeriod':'low'X}";

    @Test
    void theLeastCalendar() {
        TariffCalendar calendar = parse("");
        assertThat(calendar.periods()).containsExactly("low");
    }

    @Test
    void oneTextIsReadOnce() {
        String text = json("");
        assertThat(Tariffs.of(text)).isSameAs(Tariffs.of(new String(text)));
    }

    @Test
    void datesAndCountryAddUp() {
        TariffCalendar calendar = parse(",'dayTypes':[{'name':'free','holidays':true}],"
                + "'holidays':{'country':'DE','dates':['2024-02-12']}");
        assertThat(calendar.holidays())
                .accepts(LocalDate.of(2024, 2, 12), LocalDate.of(2024, 10, 3))
                .rejects(LocalDate.of(2024, 5, 30), LocalDate.of(2024, 2, 13));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'rule':[] | expected fields of [zone, defaultPeriod, seasons, dayTypes, rules, holidays], found 'rule'",
                ",'rules':{} | expected a list in rules, found {}",
                ",'rules':[1] | expected an object with [period, season, dayType, from, to] in rules[0], found 1",
                ",'rules':[{}] | expected a name in rules[0].period, found nothing",
                ",'rules':[{'period':' '}] | expected a name in rules[0].period, found ' '",
                ",'rules':[{'period':'p','day':'x'}]"
                        + "| expected fields of [period, season, dayType, from, to] in rules[0], found 'day'",
                ",'rules':[{'period':'p','from':'6:00'}]"
                        + "| expected a time HH:mm from 00:00 to 24:00 in rules[0].from, found '6:00'",
                ",'rules':[{'period':'p','to':'24:01'}]"
                        + "| expected a time HH:mm from 00:00 to 24:00 in rules[0].to, found '24:01'",
                ",'rules':[{'period':'p','to':24}]"
                        + "| expected a time HH:mm from 00:00 to 24:00 in rules[0].to, found 24",
                ",'rules':[{'period':'p','from':'22:00','to':'06:00'}]"
                        + "| expected a time after from, 22:00 (split a span over midnight in two rules),"
                        + " in rules[0].to, found '06:00'",
                ",'rules':[{'period':'p','season':'dry'}] | expected one of [] in rules[0].season, found 'dry'",
                ",'dayTypes':[{'name':'a','weekdays':['SUNDAY']}],'rules':[{'period':'p','dayType':'b'}]"
                        + "| expected one of [a] in rules[0].dayType, found 'b'",
                ",'seasons':[{'name':'s','from':'02-30','to':'03-01'}]"
                        + "| expected a day of the year MM-dd in seasons[0].from, found '02-30'",
                ",'dayTypes':[{'name':'a','weekdays':['Sunday']}]"
                        + "| expected one of [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]"
                        + " in dayTypes[0].weekdays[0], found 'Sunday'",
                ",'dayTypes':[{'name':'a'}]"
                        + "| expected days of the week, or holidays true, in dayTypes[0].weekdays, found nothing",
                ",'dayTypes':[{'name':'a','holidays':'yes'}] | expected true or false in dayTypes[0].holidays, found 'yes'",
                ",'dayTypes':[{'name':'a','holidays':true}]"
                        + "| expected country or dates, because a day type takes the holidays, in holidays, found nothing",
                ",'holidays':{'country':'DE'}"
                        + "| expected one with holidays true, because there are holidays, in dayTypes, found nothing",
                ",'dayTypes':[{'name':'a','holidays':true}],'holidays':{'country':'DE','subdivision':'XX'}"
                        + "| expected one of [BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH]"
                        + " in holidays.subdivision, found 'XX'",
                ",'dayTypes':[{'name':'a','holidays':true}],'holidays':{'subdivision':'NW'}"
                        + "| expected the country of the subdivision in holidays.country, found nothing",
                ",'dayTypes':[{'name':'a','holidays':true}],'holidays':{'dates':['24.12.2024']}"
                        + "| expected a date yyyy-MM-dd in holidays.dates[0], found '24.12.2024'",
            })
    void whatIsWrongIsNamed(String fields, String message) {
        assertThatThrownBy(() -> parse(fields.trim()))
                .isInstanceOf(TariffFormatException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownCountryIsNamed() {
        assertThatThrownBy(() -> parse(",'dayTypes':[{'name':'a','holidays':true}],'holidays':{'country':'XY'}"))
                .hasMessageStartingWith("expected one of [AD, AE, AL,")
                .hasMessageEndingWith("in holidays.country, found 'XY'");
    }

    @Test
    void otherTextsAreRefused() {
        assertThatThrownBy(() -> TariffJson.parse("peak"))
                .hasMessageStartingWith("expected JSON, found a text that is none");
        assertThatThrownBy(() -> TariffJson.parse("")).isInstanceOf(TariffFormatException.class);
        assertThatThrownBy(() -> TariffJson.parse("[]")).hasMessageStartingWith("expected an object with [zone,");
        assertThatThrownBy(() -> TariffJson.parse("{} {}")).hasMessageStartingWith("expected JSON");
        assertThatThrownBy(() -> TariffJson.parse("{\"zone\":\"UTC\",\"zone\":\"UTC\"}"))
                .hasMessageContaining("Duplicate field 'zone'");
        assertThatThrownBy(() -> TariffJson.parse("{\"zone\":\"Mars\"}"))
                .hasMessage("expected a time zone such as Europe/Berlin in zone, found 'Mars'");
    }

    private static TariffCalendar parse(String fields) {
        return TariffJson.parse(json(fields));
    }

    private static String json(String fields) {
        return FRAME.replace("X}", fields + "}").replace('\'', '"');
    }
}
