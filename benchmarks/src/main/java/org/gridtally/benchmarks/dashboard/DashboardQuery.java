package org.gridtally.benchmarks.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gridtally.quickstart.sql.SqlResult;

/** What the dashboard asks, each query with the check of its answer. */
enum DashboardQuery {
    /** The load of the whole fleet, slot by slot, its coincident peak and when that was. */
    FLEET_CURVE("SELECT FLEET_PEAK(slots, 'PT15M'), FLEET_PEAK_TIME(slots), FLEET_CURVE(slots) FROM meter_days") {
        @Override
        boolean isRight(SqlResult answer, JsonNode truth) {
            List<JsonNode> row = answer.rows().get(0);
            return row.get(0).asDouble() == truth.path("peak_w").asDouble()
                    && row.get(1)
                            .asText()
                            .startsWith(truth.path("peak_time").asText().replace("Z", ""))
                    && numbers(list(row.get(2).asText()), "value").equals(numbers(truth.path("curve_wh"), ""));
        }
    },

    /** The twenty meters of which least came. */
    INCOMPLETE_METERS(
            "SELECT usage_point, METER_COMPLETENESS(slots, 'PT15M', 'UTC', '2024-01-01', '2024-01-02') AS share"
                    + " FROM meter_days GROUP BY 1 ORDER BY 2 LIMIT 20") {
        @Override
        boolean isRight(SqlResult answer, JsonNode truth) {
            // Which meters of equal shares are shown is open.
            return answer.rows().stream()
                    .map(row -> row.get(1).asDouble())
                    .toList()
                    .equals(numbers(truth.path("lowest_shares"), ""));
        }
    },

    /** How much of each region's usage fell into which period of the tariff. */
    TOU_BY_REGION("SELECT region, METER_TOU_USAGE(slots, '" + DashboardQuery.TARIFF + "', 'peak') AS peak,"
            + " METER_TOU_USAGE(slots, '" + DashboardQuery.TARIFF + "', 'off-peak') AS off_peak"
            + " FROM meter_days GROUP BY 1 ORDER BY 1") {
        @Override
        boolean isRight(SqlResult answer, JsonNode truth) {
            JsonNode regions = truth.path("tou_peak_wh");
            return answer.rows().size() == regions.size()
                    && answer.rows().stream()
                            .allMatch(row -> row.get(1).asDouble()
                                    == regions.path(row.get(0).asText()).asDouble());
        }
    },

    /** Which readings of one meter stand out. */
    METER_ANOMALIES("SELECT METER_ANOMALIES(slots, 'robust_z') FROM meter_days WHERE usage_point = 'UP0000123'") {
        @Override
        boolean isRight(SqlResult answer, JsonNode truth) {
            List<String> times = list(answer.rows().get(0).get(0).asText()).findValuesAsText("time");
            return !times.isEmpty()
                    && times.equals(StreamSupport.stream(truth.path("outliers").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
    };

    private static final String TARIFF = "{\"zone\": \"UTC\", \"defaultPeriod\": \"off-peak\", \"rules\":"
            + " [{\"period\": \"peak\", \"from\": \"06:00\", \"to\": \"22:00\"}]}";

    private final String sql;

    DashboardQuery(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    private static JsonNode list(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expected a JSON list, found " + json, e);
        }
    }

    /** The numbers of a list, or of a field of its objects. */
    private static List<Double> numbers(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item ->
                        field.isEmpty() ? item.asDouble() : item.path(field).asDouble())
                .toList();
    }

    /** Whether an answer is what the generator knows. */
    abstract boolean isRight(SqlResult answer, JsonNode truth);
}
