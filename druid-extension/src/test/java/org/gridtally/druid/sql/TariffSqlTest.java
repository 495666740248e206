package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.druid.sql.calcite.QueryTestRunner.QueryResults;
import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.junit.jupiter.api.Test;

/**
 * 31 March 2024 in Berlin has 23 hours; the peak has 64 of its 92 quarters, of which m2 delivered 26 and 20 others. The
 * corrected slot of m1, 100 Wh instead of 250, is in the night.
 */
@SqlTestFrameworkConfig.ComponentSupplier(SqlOverMeters.Supplier.class)
public class TariffSqlTest extends SqlOverMeters {
    private static final String CALENDAR = "'{\"zone\": \"Europe/Berlin\", \"defaultPeriod\": \"off-peak\","
            + " \"rules\": [{\"period\": \"peak\", \"from\": \"06:00\", \"to\": \"22:00\"}]}'";
    private static final double PEAK = 64 * 250;
    private static final double OFF_PEAK = 27 * 250 + 100;

    @Test
    void usageAndSlotsByPeriod() {
        QueryResults results =
                run("SELECT usage_point, " + tou("'peak'") + ", " + tou("'off-peak'") + ", METER_TOU(slots, "
                        + CALENDAR + "), METER_TOU_COUNT(slots, " + CALENDAR
                        + ", 'peak') FROM meter_readings WHERE channel = 'active' GROUP BY 1 ORDER BY 1");
        assertThat(results.results)
                .containsExactly(
                        new Object[] {"m1", PEAK, OFF_PEAK, "{\"peak\":16000.0,\"off-peak\":6850.0}", 64L},
                        new Object[] {"m2", 39.0, 30.0, "{\"peak\":39.0,\"off-peak\":30.0}", 26L});
        assertThat(results.recordedQueries.get(0).toString()).containsOnlyOnce("meterSlots{");
    }

    @Test
    void totalsByMeterAndAtOnceAreTheSame() {
        String active = " FROM meter_readings WHERE channel = 'active'";
        assertThat(run("SELECT SUM(u) FROM (SELECT usage_point, " + tou("'peak'") + " AS u" + active + " GROUP BY 1)")
                        .results)
                .containsExactly(new Object[] {PEAK + 39});
        assertThat(run("SELECT " + tou("'peak'") + active).results).containsExactly(new Object[] {PEAK + 39});
    }

    @Test
    void qualityAndNothing() {
        assertThat(run("SELECT " + tou("'off-peak', 'VALID'") + ", " + tou("'off-peak', 'VERIFIED'")
                                + " FROM meter_readings WHERE usage_point = 'm1'")
                        .results)
                .containsExactly(new Object[] {27 * 250.0, null});
        assertThat(run("SELECT " + tou("'peak'") + ", METER_TOU(slots, " + CALENDAR + "), METER_TOU_COUNT(slots, "
                                + CALENDAR + ", 'peak') FROM meter_readings WHERE usage_point = 'nobody'")
                        .results)
                .containsExactly(new Object[] {null, null, 0L});
    }

    @Test
    void aPeriodInWhichNothingBeganIsZero() {
        String noon = CALENDAR.replace("06:00", "23:00").replace("22:00", "24:00");
        assertThat(run("SELECT METER_TOU_USAGE(slots, " + noon
                                + ", 'peak') FROM meter_readings WHERE usage_point = 'm2'")
                        .results)
                .containsExactly(new Object[] {0.0});
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertRefused(
                tou("'night'"),
                "METER_TOU_USAGE: argument 3 (period): expected one of [peak, off-peak], found 'night'");
        assertRefused(
                "METER_TOU(slots, " + CALENDAR.replace("06:00", "6:00") + ")",
                "METER_TOU: argument 2 (calendar): expected a time HH:mm from 00:00 to 24:00 in rules[0].from, found '6:00'");
        assertRefused("METER_TOU_COUNT(slots, 'peak')", "expected 3 arguments, found 2");
        assertRefused("METER_TOU(slots, usage_point)", "METER_TOU: argument 2 (calendar): expected a text literal");
    }

    private static String tou(String rest) {
        return "METER_TOU_USAGE(slots, " + CALENDAR + ", " + rest + ")";
    }
}
