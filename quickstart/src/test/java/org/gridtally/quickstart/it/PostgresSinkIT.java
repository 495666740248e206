package org.gridtally.quickstart.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** PostgreSQL beside Druid, written by the sink's archive: both come to what the head-end has in its books. */
class PostgresSinkIT {
    @Test
    void holdsWhatTheHeadEndServed() throws Exception {
        try (Launcher launcher = Launcher.in("postgres-sink")) {
            Launcher.Run run = launcher.demo(
                    "--sink",
                    "postgres",
                    "--usage-points",
                    "20",
                    "--days",
                    "1",
                    "--rate",
                    "200",
                    "--exit",
                    "--report",
                    launcher.file("report.json").toString());

            assertThat(run.exit()).as(run.text()).isZero();
            JsonReport report = JsonReport.of(launcher.file("report.json"));
            assertThat(report.count("corrections")).isPositive();
            assertThat(report.count("postgres_unique"))
                    .isEqualTo(report.count("druid_unique"))
                    .isEqualTo(report.count("served_unique"))
                    .isPositive();
            assertThat(report.wattHours("postgres_wh"))
                    .isEqualByComparingTo(report.wattHours("druid_wh"))
                    .isEqualByComparingTo(report.wattHours("served_wh"))
                    .isPositive();
            assertThat(run.text()).contains("in PostgreSQL, unique", "psql -h 127.0.0.1 -p ");
        }
    }
}
