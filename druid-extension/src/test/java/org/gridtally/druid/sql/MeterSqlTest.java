package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.segment.column.RowSignature;
import org.apache.druid.sql.calcite.QueryTestRunner.QueryResults;
import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.junit.jupiter.api.Test;

/** The functions in Druid's SQL, planned and run in this process over real segments, vectorized and not. */
@SqlTestFrameworkConfig.ComponentSupplier(SqlOverMeters.Supplier.class)
public class MeterSqlTest extends SqlOverMeters {
    private static final double M1 = 91 * 250 + 100;
    private static final double M2 = 46 * 1.5;

    @Test
    void usageAndCompletenessByMeter() {
        QueryResults results = run("SELECT usage_point, METER_USAGE(slots), METER_SLOT_COUNT(slots),"
                + " METER_COMPLETENESS(slots, 'PT15M', 'Europe/Berlin') FROM meter_readings"
                + " WHERE channel = 'active' GROUP BY 1 ORDER BY 1");
        assertThat(results.results)
                .containsExactly(new Object[] {"m1", M1, 92L, 1.0}, new Object[] {"m2", M2, 46L, 0.5});
        assertThat(types(results.signature))
                .containsExactly(ColumnType.STRING, ColumnType.DOUBLE, ColumnType.LONG, ColumnType.DOUBLE);
    }

    @Test
    void oneMergeServesAllFunctions() {
        QueryResults results = run("SELECT METER_USAGE(slots), METER_SLOT_COUNT(slots), METER_SLOTS_OVERFLOW(slots)"
                + " FROM meter_readings WHERE usage_point = 'm1'");
        assertThat(results.results).containsExactly(new Object[] {M1, 92L, 0L});
        assertThat(results.recordedQueries.get(0).toString()).containsOnlyOnce("meterSlots{");
    }

    @Test
    void registerDeltaRollsOver() {
        assertThat(
                        run("SELECT REGISTER_DELTA(slots, 5, 1, 20000), REGISTER_DELTA(slots, 5, 1, NULL) FROM meter_readings"
                                        + " WHERE usage_point = 'r1'")
                                .results)
                .containsExactly(new Object[] {25.0, 25.0});
    }

    @Test
    void filterClause() {
        assertThat(run("SELECT METER_USAGE(slots) FILTER (WHERE usage_point = 'm1'),"
                                + " METER_USAGE(slots) FILTER (WHERE usage_point = 'm2'),"
                                + " METER_USAGE(slots) FILTER (WHERE usage_point = 'nobody') FROM meter_readings")
                        .results)
                .containsExactly(new Object[] {M1, M2, null});
    }

    @Test
    void totalOverMetersByNestedGroupBy() {
        QueryResults results = run("SELECT SUM(u), SUM(n) FROM (SELECT usage_point, METER_USAGE(slots) AS u,"
                + " METER_SLOT_COUNT(slots) AS n FROM meter_readings WHERE channel = 'active' GROUP BY 1)");
        assertThat(results.results).containsExactly(new Object[] {M1 + M2, 138L});
    }

    @Test
    void orderedAndLimited() {
        assertThat(run("SELECT usage_point, METER_USAGE(slots) AS u FROM meter_readings WHERE channel = 'active'"
                                + " GROUP BY 1 ORDER BY u DESC LIMIT 1")
                        .results)
                .containsExactly(new Object[] {"m1", M1});
    }

    @Test
    void declaredRangeCountsWhatIsNotThere() {
        assertThat(run("SELECT METER_COMPLETENESS(slots, 'PT15M', 'Europe/Berlin', TIMESTAMP '2024-03-30 23:00:00',"
                                + " '2024-04-01T22:00:00Z') FROM meter_readings WHERE usage_point = 'm1'")
                        .results)
                .containsExactly(new Object[] {92 / 188.0});
    }

    @Test
    void rawReadingsThroughASubquery() {
        QueryResults results = runRowByRow("SELECT usage_point, METER_USAGE(s), METER_SLOT_COUNT(s) FROM ("
                + " SELECT usage_point, METER_SLOTS(series, reading_time, value_micros, version, quality) AS s"
                + " FROM raw_readings WHERE channel = 'active' GROUP BY 1) GROUP BY 1");
        assertThat(results.results).containsExactly(new Object[] {"m1", M1, 92L}, new Object[] {"m2", M2, 46L});
    }

    @Test
    void rawAndStoredReadingsGiveTheSameState() {
        String raw = "SELECT METER_SLOTS(series, reading_time, value_micros, version, quality) FROM raw_readings";
        String stored = "SELECT METER_SLOTS(slots) FROM meter_readings";
        assertThat(runRowByRow(raw).results.get(0))
                .isEqualTo(run(stored).results.get(0));
    }

    @Test
    void noRowsHaveNoUsage() {
        assertThat(run("SELECT METER_USAGE(slots), METER_SLOT_COUNT(slots), METER_COMPLETENESS(slots, 'PT15M', 'UTC'),"
                                + " REGISTER_DELTA(slots, 5, 1, NULL) FROM meter_readings WHERE usage_point = 'nobody'")
                        .results)
                .containsExactly(new Object[] {null, 0L, null, null});
    }

    @Test
    void minimumQuality() {
        assertThat(run("SELECT METER_USAGE(slots, 'VALID') FROM meter_readings WHERE usage_point = 'm1'").results)
                .containsExactly(new Object[] {91 * 250.0});
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertRefused(
                "METER_USAGE(usage_point)",
                "METER_USAGE: argument 1 (slots): expected a column of type"
                        + " COMPLEX<meterSlots>, found column 'usage_point' of type STRING");
        assertRefused("METER_USAGE()", "METER_USAGE(slots, min_quality): expected 1 to 2 arguments, found 0");
        assertRefused("METER_USAGE(slots, 'GOOD')", "argument 2 (min_quality): expected one of", "found 'GOOD'");
        assertRefused(
                "METER_COMPLETENESS(slots, 15, 'UTC')",
                "METER_COMPLETENESS: argument 2 (step): expected a text literal with an ISO 8601 duration",
                "found '15'");
        assertRefused(
                "METER_COMPLETENESS(slots, 'PT7M', 'UTC')",
                "METER_COMPLETENESS: step: expected a length that divides a day, found PT7M");
        assertRefused(
                "METER_COMPLETENESS(slots, 'PT15M', 'Mars')",
                "METER_COMPLETENESS: zone: expected a time zone",
                "found 'Mars'");
        assertRefused("METER_COMPLETENESS(slots, channel, 'UTC')", "argument 2 (step): expected a text literal");
        assertRefused(
                "REGISTER_DELTA(slots, 0, 1, 1)", "argument 2 (digits): expected a whole number from 1 to 18, found 0");
        assertRefused(
                "REGISTER_DELTA(slots, 5.5, 1, 1)",
                "argument 2 (digits): expected a whole number from 1 to 18, found 5.5");
        assertRefused("METER_SLOTS(slots, 1)", "expected 5 arguments, found 2");
    }

    private static List<ColumnType> types(RowSignature signature) {
        return signature.getColumnNames().stream()
                .map(name -> signature.getColumnType(name).orElseThrow())
                .toList();
    }
}
