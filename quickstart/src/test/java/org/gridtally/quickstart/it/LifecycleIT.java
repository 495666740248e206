package org.gridtally.quickstart.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One stack from its first start over a killed launcher to a second start and an orderly stop, in the order told. */
@TestMethodOrder(OrderAnnotation.class)
class LifecycleIT {
    private static final String[] OPTIONS = {
        "--usage-points", "16", "--days", "2", "--seed", "1", "--misbehave", "all", "--rate", "400"
    };
    private static final String BY_USAGE_POINT = "SELECT usage_point, METER_USAGE(slots) AS wh,"
            + " METER_COMPLETENESS(slots, 'PT15M', 'Europe/Berlin') AS complete, METER_SLOT_COUNT(slots) AS slots"
            + " FROM meter_readings WHERE channel = 'import' GROUP BY 1";

    private static Launcher launcher;
    private static Launcher.Run first;
    private static JsonReport report;

    @BeforeAll
    static void start() throws Exception {
        launcher = Launcher.in("lifecycle");
        first = demo("first.json");
        first.awaitText("The stack stays up");
        report = JsonReport.of(launcher.file("first.json"));
    }

    private static Launcher.Run demo(String reportName) throws Exception {
        List<String> options = new ArrayList<>(List.of(OPTIONS));
        options.addAll(List.of("--report", launcher.file(reportName).toString()));
        return launcher.demo(options.toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        launcher.close();
    }

    @Test
    @Order(1)
    void withEveryMisbehaviourItReconciles() {
        assertThat(report.reconciled()).as(first.text()).isTrue();
        assertThat(report.count("druid_unique"))
                .isEqualTo(report.count("served_unique"))
                .isPositive();
        assertThat(report.wattHours("druid_wh"))
                .isEqualByComparingTo(report.wattHours("served_wh"))
                .isPositive();
        assertThat(report.count("kafka_records")).isEqualTo(report.count("served"));
        assertThat(report.count("duplicates")).isPositive();
        assertThat(report.count("late")).isPositive();
        assertThat(report.count("corrections")).isPositive();
        assertThat(report.count("dead_lettered")).isPositive();
        assertThat(report.count("latency_samples")).isPositive();
        assertThat(report.count("rss_mb")).isPositive();
        assertThat(report.json().required("register_wh")).isNotEmpty();
    }

    @Test
    @Order(2)
    void statusSaysThatAllIsReady() throws Exception {
        Launcher.Run status = launcher.start("status");
        assertThat(status.exit()).as(status.text()).isZero();
        assertThat(status.text()).contains("broker", "registry", "connect", "streams", "druid");
    }

    @Test
    @Order(2)
    void sqlOverHttpIsTyped() {
        SqlResult result = new DruidSql(launcher.stack().url("druid")).query(BY_USAGE_POINT);
        assertThat(result.columns()).containsExactly("usage_point", "wh", "complete", "slots");
        assertThat(result.types()).containsExactly("VARCHAR", "DOUBLE", "DOUBLE", "BIGINT");
        assertThat(result.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(report.energy(row.get(0).asText() + "/import"))
                    .isEqualByComparingTo(row.get(1).decimalValue());
            assertThat(row.get(2).asDouble()).isBetween(0.9, 1.0);
        });
    }

    @Test
    @Order(2)
    void sqlOverAvaticaJdbcIsTyped() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(launcher.stack().url("jdbc"));
                ResultSet rows = connection.createStatement().executeQuery(BY_USAGE_POINT)) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnType(2)).isEqualTo(Types.DOUBLE);
            assertThat(columns.getColumnType(3)).isEqualTo(Types.DOUBLE);
            assertThat(columns.getColumnType(4)).isEqualTo(Types.BIGINT);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getDouble("wh"))
                    .isEqualTo(report.energy(rows.getString("usage_point") + "/import")
                            .doubleValue());
            assertThat(rows.getLong("slots")).isPositive();
        }
    }

    @Test
    @Order(2)
    void sqlComesInThreeFormats() throws Exception {
        assertThat(sql("table")).contains("n  t").contains("1  x").contains("1 row");
        assertThat(sql("csv")).isEqualToNormalizingNewlines("n,t\n1,x\n");
        assertThat(sql("json")).contains("\"n\" : 1").contains("\"t\" : \"x\"");
    }

    private static String sql(String format) throws Exception {
        Launcher.Run run = launcher.start("sql", "SELECT 1 AS n, 'x' AS t", "--format", format);
        assertThat(run.exit()).isZero();
        return run.text();
    }

    @Test
    @Order(2)
    void aWrongQueryIsOneLineWithTheReason() throws Exception {
        Launcher.Run run = launcher.start("sql", "SELECT nothing FROM meter_readings");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.text()).startsWith("gridtally: ").contains("'nothing'").hasLineCount(1);
    }

    @Test
    @Order(2)
    void aSecondStackOnTheSamePortsIsRefused() throws Exception {
        Launcher.Run second = launcher.demo("--exit", "--usage-points", "5");
        assertThat(second.exit()).isEqualTo(2);
        assertThat(second.text())
                .contains("port " + launcher.ports().broker() + " (Kafka broker) is taken")
                .hasLineCount(1);
    }

    @Test
    @Order(3)
    void aKilledLauncherTakesItsStackWithIt() {
        List<ProcessHandle> parts = launcher.parts();
        assertThat(parts).hasSize(5);
        first.process().destroyForcibly();
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> parts.stream()
                .noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @Order(4)
    void aRestartGoesOnWhereItWas() throws Exception {
        Launcher.Run second = demo("second.json");
        second.awaitText("The stack stays up");
        JsonReport again = JsonReport.of(launcher.file("second.json"));
        assertThat(second.text()).contains("Going on with");
        assertThat(again.reconciled()).as(second.text()).isTrue();
        assertThat(again.count("served")).isEqualTo(report.count("served"));
        assertThat(again.count("kafka_records")).isEqualTo(report.count("kafka_records"));
        assertThat(again.json().required("energy_wh")).isEqualTo(report.json().required("energy_wh"));
        assertStopsWithoutRest(second);
    }

    private static void assertStopsWithoutRest(Launcher.Run run) throws Exception {
        List<ProcessHandle> parts = launcher.parts();
        run.process().destroy();
        assertThat(run.process().waitFor(20, TimeUnit.SECONDS)).as(run.text()).isTrue();
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
        assertThat(run.text()).contains("Stopped everything in");
        assertThat(launcher.start("status").exit()).isEqualTo(1);
    }
}
