package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.junit.jupiter.api.Test;

/** m1 used 250, 100, 250 and 250 Wh in the quarter hours from 1 to 2 o'clock of Sunday, m2 1.5 Wh in each. */
@SqlTestFrameworkConfig.ComponentSupplier(SqlOverMeters.Supplier.class)
@SqlTestFrameworkConfig.NumMergeBuffers(4)
public class ProfileSqlTest extends SqlOverMeters {
    private static final String EACH_METER = "(SELECT usage_point, METER_SLOTS(slots) AS slots FROM meter_readings"
            + " WHERE channel = 'active' GROUP BY 1)";
    private static final String AT = "TIMESTAMP '2024-04-06 23:15:00'";

    @Test
    void whatIsUsualOfSlots() {
        Object[] row = run("SELECT PROFILE_EXPECTED(slots, " + AT + ", 'Europe/Berlin'), PROFILE_SIGMA(slots, " + AT
                        + ", 'Europe/Berlin'), PROFILE_Z(slots, " + AT
                        + ", 100, NULL, 'Europe/Berlin'), PROFILE_Z(slots, "
                        + AT + ", 100, 150, 'Europe/Berlin'), PROFILE_OVERFLOW(slots, 'Europe/Berlin')"
                        + " FROM meter_readings WHERE usage_point = 'm1'")
                .results
                .get(0);
        double[] expected = {212.5, 75, -1.5, -0.75, 0};
        for (int i = 0; i < expected.length; i++) {
            assertThat(((Number) row[i]).doubleValue()).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void profilesOfMetersTogether() {
        Object[] row = run("SELECT PROFILE_EXPECTED(profile, " + AT + ") FROM (SELECT usage_point,"
                        + " METER_PROFILE(slots, 'Europe/Berlin') AS profile FROM " + EACH_METER + " GROUP BY 1)")
                .results
                .get(0);
        assertThat((double) row[0]).isCloseTo(107, within(1e-9));
        Object[] merged = runRowByRow("SELECT PROFILE_EXPECTED(p, " + AT + ") FROM (SELECT METER_PROFILE(profile) AS p"
                        + " FROM (SELECT usage_point, METER_PROFILE(slots, 'Europe/Berlin') AS profile FROM "
                        + EACH_METER
                        + " GROUP BY 1))")
                .results
                .get(0);
        assertThat((double) merged[0]).isCloseTo(107, within(1e-9));
    }

    @Test
    void theForecastKnowsNothingOfTheHourThatTheSpringDayLeftOut() {
        String json = (String) run("SELECT PROFILE_FORECAST(slots, '2024-04-06T23:00Z', '2024-04-07T00:30Z', 'PT30M',"
                        + " 'Europe/Berlin') FROM meter_readings WHERE usage_point = 'm1'")
                .results
                .get(0)[0];
        assertThat(json)
                .isEqualTo("[{\"time\":\"2024-04-06T23:00:00Z\",\"value\":212.5,\"sigma\":75.0},"
                        + "{\"time\":\"2024-04-06T23:30:00Z\",\"value\":212.5,\"sigma\":75.0},"
                        + "{\"time\":\"2024-04-07T00:00:00Z\",\"value\":null,\"sigma\":null}]");
    }

    @Test
    void theCells() {
        assertThat(run("SELECT PROFILE_CELLS(slots, 'Europe/Berlin') FROM meter_readings WHERE usage_point = 'r1'")
                        .results)
                .containsExactly(new Object[] {
                    "[{\"cell\":144,\"count\":1,\"mean\":99990.0,\"sigma\":null,\"min\":99990.0,\"max\":99990.0},"
                            + "{\"cell\":145,\"count\":1,\"mean\":15.0,\"sigma\":null,\"min\":15.0,\"max\":15.0}]"
                });
    }

    @Test
    void noRows() {
        assertThat(run("SELECT PROFILE_EXPECTED(slots, " + AT + ", 'UTC'), PROFILE_SIGMA(slots, " + AT
                                + ", 'UTC'), PROFILE_Z(slots, " + AT + ", 1, 1, 'UTC'), PROFILE_CELLS(slots, 'UTC'),"
                                + " PROFILE_FORECAST(slots, '2024-01-01', '2024-01-02', 'P1D', 'UTC'),"
                                + " METER_PROFILE(slots, 'UTC') FROM meter_readings WHERE usage_point = 'nobody'")
                        .results)
                .containsExactly(new Object[] {
                    null, null, null, "[]", "[{\"time\":\"2024-01-01T00:00:00Z\",\"value\":null,\"sigma\":null}]", null
                });
    }

    @Test
    void wrongArgumentsAreNamed() {
        String none = ": argument zone: expected a time zone such as Europe/Berlin for column 'slots' of type"
                + " COMPLEX<meterSlots>, found none";
        assertRefused("METER_PROFILE(slots)", "METER_PROFILE" + none);
        assertRefused("METER_PROFILE(slots, NULL)", "METER_PROFILE" + none);
        assertRefused("PROFILE_CELLS(slots)", "PROFILE_CELLS" + none);
        assertRefused("METER_PROFILE(slots, 'Mars')", "METER_PROFILE", "expected a time zone", "found 'Mars'");
        assertRefused(
                "PROFILE_CELLS(slots, 'Mars')",
                "PROFILE_CELLS: argument 2 (zone): expected a time zone such as Europe/Berlin, found Mars");
        assertRefused(
                "METER_PROFILE(channel, 'UTC')",
                "METER_PROFILE: argument 1 (profile): expected a column of type COMPLEX<meterProfile> or"
                        + " COMPLEX<meterSlots>, found column 'channel' of type STRING");
        assertRefused(
                "PROFILE_Z(slots, " + AT + ", 1, -1, 'UTC')",
                "PROFILE_Z: argument 4 (floor): expected 0 or more, found -1");
        assertRefused(
                "PROFILE_FORECAST(slots, '2024-01-01', '2030-01-01', 'PT15M', 'UTC')",
                "PROFILE_FORECAST: argument 3 (to): expected an instant after from, at most 10000 steps later");
    }

    @Test
    void hoursOfAnotherZoneAreRefused() {
        assertThatThrownBy(() -> runRowByRow("SELECT PROFILE_CELLS(profile, 'UTC') FROM (SELECT usage_point,"
                        + " METER_PROFILE(slots, 'Europe/Berlin') AS profile FROM meter_readings GROUP BY 1)"))
                .hasStackTraceContaining("profile: expected zone UTC, found Europe/Berlin");
    }
}
