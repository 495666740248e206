package org.gridtally.quickstart.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An Iceberg table in S3 beside Druid, written by Iceberg's own sink and read by DuckDB. */
class LakeIT {
    @Test
    void theCanonicalRowsAreWhatTheHeadEndServed() throws Exception {
        try (Launcher launcher = Launcher.in("lake")) {
            Launcher.Run run = launcher.demo(
                    "--lake",
                    "--usage-points",
                    "20",
                    "--days",
                    "1",
                    "--rate",
                    "200",
                    "--report",
                    launcher.file("report.json").toString());
            run.awaitText("The stack stays up");

            JsonReport report = JsonReport.of(launcher.file("report.json"));
            assertThat(report.reconciled()).as(run.text()).isTrue();
            assertThat(report.count("lake_unique"))
                    .isEqualTo(report.count("druid_unique"))
                    .isPositive();
            assertThat(report.wattHours("lake_wh"))
                    .isEqualByComparingTo(report.wattHours("druid_wh"))
                    .isPositive();
            awaitEveryAcceptedRecord(launcher, report.count("accepted"));
            assertThat(count(launcher, "readings")).isLessThan(report.count("accepted"));
            assertWrongQueryIsOneLine(launcher);
        }
    }

    /** A superseded record, which changes no answer, may come with a later commit. */
    private static void awaitEveryAcceptedRecord(Launcher launcher, long accepted) {
        Awaitility.await()
                .atMost(Launcher.PATIENCE_MINUTES, TimeUnit.MINUTES)
                .until(() -> count(launcher, "readings_written") == accepted);
    }

    private static long count(Launcher launcher, String table) throws Exception {
        Launcher.Run sql = launcher.start("sql", "--lake", "SELECT count(*) AS n FROM " + table, "--format", "csv");
        assertThat(sql.exit()).as(sql.text()).isZero();
        return Long.parseLong(sql.text().lines().toList().get(1));
    }

    private static void assertWrongQueryIsOneLine(Launcher launcher) throws Exception {
        Launcher.Run sql = launcher.start("sql", "--lake", "SELECT nothing FROM readings");
        assertThat(sql.exit()).isEqualTo(1);
        assertThat(sql.text())
                .startsWith("gridtally: lake: ")
                .contains("\"nothing\"")
                .hasLineCount(1);
    }
}
