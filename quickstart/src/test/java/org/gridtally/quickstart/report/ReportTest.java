package org.gridtally.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Report.Latency LIVE = new Report.Latency(5000, 300, 900);
    private static final Report.Latency NOTHING_LIVE = new Report.Latency(0, 0, 0);

    @Test
    void theJsonHasEveryKeyThatProgramsReadByName() {
        JsonNode json = ReportJson.of(report(LIVE, List.of()));
        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "served_unique",
                        "kafka_records",
                        "accepted",
                        "druid_unique",
                        "served_wh",
                        "druid_wh",
                        "postgres_unique",
                        "postgres_wh",
                        "duplicates",
                        "late",
                        "corrections",
                        "dead_lettered",
                        "latency_ms_p50",
                        "latency_ms_p99",
                        "seconds_to_first_answer",
                        "rss_mb",
                        "energy_wh",
                        "reconciled");
        assertThat(json.get("energy_wh").get("up/E1").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(json.get("latency_ms_p99").longValue()).isEqualTo(900);
        assertThat(json.get("reconciled").booleanValue()).isTrue();
        assertThat(json.get("dead_letters").get(0).get("line").longValue()).isEqualTo(3);
    }

    @Test
    void whatWasNotMeasuredIsNullAndNotZero() {
        assertThat(ReportJson.of(report(NOTHING_LIVE, List.of()))
                        .get("latency_ms_p99")
                        .isNull())
                .isTrue();
        assertThat(ReportText.of(report(NOTHING_LIVE, List.of()))).contains("not measured");
    }

    @Test
    void thePeopleReadNumbersUnitsAndTheVerdict() {
        assertThat(ReportText.of(report(LIVE, List.of())))
                .contains("1,234.500000  Wh")
                .contains("invalid.csv:3  too short")
                .contains("notes.txt")
                .endsWith("Everything reconciles.\n");
    }

    @Test
    void aDifferenceIsToldInBoth() {
        Report report = report(LIVE, List.of("up/E1: sum: expected 1, found 2"));
        assertThat(ReportText.of(report)).contains("Does not reconcile:\n  up/E1: sum: expected 1, found 2");
        assertThat(ReportJson.of(report).get("reconciled").booleanValue()).isFalse();
        assertThat(ReportJson.of(report).get("differences")).hasSize(1);
    }

    private static Report report(Report.Latency latency, List<String> differences) {
        BigDecimal energy = new BigDecimal("1234.500000");
        return new Report(
                new Report.Counts(12, 10, 12, 11, 1, 1, 1, 1, 10),
                new Report.Energy(energy, energy, Map.of("up/E1", energy), Map.of()),
                List.of(new Report.Stored("postgres", "PostgreSQL", 10, energy)),
                0.995,
                new Report.Alarms(
                        1,
                        List.of(new Report.Alarm("up", "E1", "OVER_DEMAND", "2026-01-01T00:00:00Z", energy, energy))),
                latency,
                new Report.Footprint(20, 60, 1500),
                new Report.Inputs(
                        List.of("notes.txt: unknown"), List.of(new Report.BadInput("invalid.csv", 3, "too short"))),
                Map.of("druid", "http://127.0.0.1:1"),
                differences);
    }
}
