package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.druid.sql.calcite.QueryTestRunner.QueryResults;
import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.junit.jupiter.api.Test;

/** Of the two meters m1 uses 250 Wh a quarter hour (100 in the sixth), m2 1.5 Wh in the first half of the day. */
@SqlTestFrameworkConfig.ComponentSupplier(SqlOverMeters.Supplier.class)
@SqlTestFrameworkConfig.NumMergeBuffers(4)
public class FleetSqlTest extends SqlOverMeters {
    private static final String EACH_METER = "(SELECT usage_point, METER_SLOTS(slots) AS slots FROM meter_readings"
            + " WHERE channel = 'active' GROUP BY 1)";
    private static final String PEAK = "FLEET_PEAK(%1$s, 'PT15M'), FLEET_PEAK_TIME(%1$s), FLEET_METERS(%1$s),"
            + " FLEET_SLOTS(%1$s), FLEET_USAGE(%1$s), FLEET_LOAD_EXCEEDED(%1$s, 'PT15M', 100), FLEET_OVERFLOW(%1$s)";
    private static final Object[] PEAK_OF_BOTH = {
        4 * 251.5, MeterDataset.DAY, 2L, 92L, 91 * 250 + 100 + 46 * 1.5, 4 * 101.5, 0L
    };

    @Test
    void theSlotsOfEachMeterAddUp() {
        assertThat(run("SELECT " + PEAK.formatted("slots") + " FROM " + EACH_METER).results)
                .containsExactly(PEAK_OF_BOTH);
    }

    @Test
    void howEven() {
        Object[] row = run("SELECT FLEET_LOAD_FACTOR(slots), FLEET_DIVERSITY_FACTOR(slots),"
                        + " FLEET_LOAD_EXCEEDED(slots, 'PT15M', 50) FROM " + EACH_METER)
                .results
                .get(0);
        assertThat((double) row[0]).isCloseTo((91 * 250 + 100 + 46 * 1.5) / 92 / 251.5, within(1e-12));
        assertThat(row).containsSequence(1.0, 4 * 250.0);
    }

    @Test
    void fleetsAddUp() {
        QueryResults results = run("SELECT " + PEAK.formatted("fleet") + " FROM (SELECT usage_point,"
                + " METER_FLEET(slots) AS fleet FROM " + EACH_METER + " GROUP BY 1)");
        assertThat(results.results).containsExactly(PEAK_OF_BOTH);
        assertThat(runRowByRow("SELECT FLEET_USAGE(f) FROM (SELECT METER_FLEET(fleet) AS f FROM (SELECT usage_point,"
                                + " METER_FLEET(slots) AS fleet FROM " + EACH_METER + " GROUP BY 1))")
                        .results)
                .containsExactly(new Object[] {PEAK_OF_BOTH[4]});
    }

    @Test
    void manyMetersInOneStateCountEach() {
        assertThat(runRowByRow(
                                "SELECT " + PEAK.formatted("slots")
                                        + " FROM (SELECT METER_SLOTS(slots) AS slots FROM meter_readings WHERE channel = 'active')")
                        .results)
                .containsExactly(PEAK_OF_BOTH);
    }

    @Test
    void theCurve() {
        assertThat(run("SELECT FLEET_CURVE(slots) FROM meter_readings WHERE channel = 'register'").results)
                .containsExactly(new Object[] {
                    "[{\"time\":\"2024-03-30T23:00:00Z\",\"value\":99990.0,\"meters\":1},"
                            + "{\"time\":\"2024-03-31T00:00:00Z\",\"value\":15.0,\"meters\":1}]"
                });
    }

    @Test
    void noRows() {
        assertThat(run("SELECT " + PEAK.formatted("slots")
                                + ", FLEET_LOAD_FACTOR(slots), FLEET_DIVERSITY_FACTOR(slots),"
                                + " FLEET_CURVE(slots) FROM meter_readings WHERE usage_point = 'nobody'")
                        .results)
                .containsExactly(new Object[] {null, null, 0L, 0L, null, null, 0L, null, null, "[]"});
        assertThat(run("SELECT METER_FLEET(slots) FROM meter_readings WHERE usage_point = 'nobody'").results)
                .containsExactly(new Object[] {null});
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertRefused(
                "METER_FLEET(usage_point)",
                "METER_FLEET: argument 1 (fleet): expected a column of type COMPLEX<meterFleet> or COMPLEX<meterSlots>,"
                        + " found column 'usage_point' of type STRING");
        assertRefused("METER_FLEET(slots, 1)", "METER_FLEET(fleet): expected 1 arguments, found 2");
        assertRefused("FLEET_PEAK(slots)", "FLEET_PEAK(fleet, step): expected 2 arguments, found 1");
        assertRefused("FLEET_PEAK(slots, 'soon')", "FLEET_PEAK: argument 2 (step): expected a positive ISO 8601");
        assertRefused(
                "FLEET_LOAD_EXCEEDED(slots, 'PT15M', 0)",
                "FLEET_LOAD_EXCEEDED: argument 3 (percent): expected above 0 and up to 100, found 0");
        assertRefused("METER_USAGE(METER_FLEET(slots))", "Aggregate expressions cannot be nested");
    }
}
