package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.junit.jupiter.api.Test;

/** m1 was without supply for an hour, m2 for three minutes, m3 still is. */
@SqlTestFrameworkConfig.ComponentSupplier(SqlOverMeters.Supplier.class)
@SqlTestFrameworkConfig.NumMergeBuffers(4)
public class OutageSqlTest extends SqlOverMeters {
    private static final String INDICES = "OUTAGE_INTERRUPTIONS(outages), OUTAGE_MINUTES(outages),"
            + " OUTAGE_MOMENTARY(outages), OUTAGE_SAIDI(outages, 10), OUTAGE_SAIFI(outages, 10), OUTAGE_CAIDI(outages),"
            + " OUTAGE_MAIFI(outages, 10), OUTAGES_OVERFLOW(outages)";
    private static final Object[] OF_TEN_CUSTOMERS = {1L, 60.0, 1L, 6.0, 0.1, 60.0, 0.1, 0L};
    private static final String REPORTS = "METER_OUTAGES(usage_point, off, \"on\")";

    @Test
    void theIndicesOfStoredOutages() {
        assertThat(run("SELECT " + INDICES + " FROM outage_reports").results).containsExactly(OF_TEN_CUSTOMERS);
    }

    @Test
    void theIndicesOfReports() {
        assertThat(runRowByRow("SELECT " + INDICES + " FROM (SELECT " + REPORTS + " AS outages FROM outage_reports)")
                        .results)
                .containsExactly(OF_TEN_CUSTOMERS);
        assertThat(runRowByRow("SELECT " + INDICES + " FROM (SELECT usage_point, "
                                + "METER_OUTAGES(usage_point, MILLIS_TO_TIMESTAMP(off), MILLIS_TO_TIMESTAMP(\"on\")) AS outages"
                                + " FROM outage_reports GROUP BY 1)")
                        .results)
                .containsExactly(OF_TEN_CUSTOMERS);
    }

    @Test
    void storedAndReportedGiveTheSameState() {
        assertThat(runRowByRow("SELECT " + REPORTS + " FROM outage_reports")
                        .results
                        .get(0))
                .isEqualTo(run("SELECT METER_OUTAGES(outages) FROM outage_reports")
                        .results
                        .get(0));
    }

    @Test
    void anotherLimitOfWhatIsMomentary() {
        assertThat(run("SELECT OUTAGE_INTERRUPTIONS(outages, 'PT2M'), OUTAGE_MINUTES(outages, 'PT2M'),"
                                + " OUTAGE_MOMENTARY(outages, 'PT2M'), OUTAGE_SAIDI(outages, 7, 'PT2M') FROM outage_reports")
                        .results)
                .containsExactly(new Object[] {2L, 63.0, 0L, 9.0});
    }

    @Test
    void anOutageThatHasNotEndedCountsUpToAGivenTime() {
        assertThat(runRowByRow(
                                "SELECT OUTAGE_MINUTES(outages) FROM (SELECT METER_OUTAGES(usage_point, off, COALESCE(\"on\", "
                                        + (MeterDataset.DAY + 110 * 60_000) + ")) AS outages FROM outage_reports"
                                        + " WHERE usage_point = 'm3')")
                        .results)
                .containsExactly(new Object[] {10.0});
    }

    @Test
    void noRows() {
        assertThat(run("SELECT " + INDICES
                                + ", METER_OUTAGES(outages) FROM outage_reports WHERE usage_point = 'nobody'")
                        .results)
                .containsExactly(new Object[] {0L, 0.0, 0L, 0.0, 0.0, null, 0.0, 0L, null});
        assertThat(run("SELECT OUTAGE_MINUTES(outages) FROM outage_reports WHERE usage_point = 'm3'").results)
                .containsExactly(new Object[] {0.0});
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertRefusedOver(
                MeterDataset.OUTAGES, "METER_OUTAGES(off, \"on\")", "METER_OUTAGES(usage_point, off, on): expected 3");
        assertRefusedOver(
                MeterDataset.OUTAGES,
                "METER_OUTAGES(off)",
                "METER_OUTAGES: argument 1 (outages): expected a column of type COMPLEX<meterOutages>, found column 'off' of"
                        + " type LONG");
        assertRefusedOver(
                MeterDataset.OUTAGES,
                "OUTAGE_SAIDI(outages, 0)",
                "OUTAGE_SAIDI: argument 2 (customers): expected a whole number from 1 to 2147483647, found 0");
        assertRefusedOver(
                MeterDataset.OUTAGES,
                "OUTAGE_CAIDI(outages, '5 minutes')",
                "OUTAGE_CAIDI: argument 2 (momentary): expected a positive ISO 8601 duration");
    }
}
