package org.gridtally.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
                            .startsWith(truth.path("peak_time").asText().replace("Z", ""));
        }
    },

    /** The twenty meters of which least came. */
    INCOMPLETE_METERS(
            "SELECT usage_point, METER_COMPLETENESS(slots, 'PT15M', 'UTC', '2024-01-01', '2024-01-02') AS share"
                    + " FROM meter_days GROUP BY 1 ORDER BY 2 LIMIT 20") {
        @Override
        boolean isRight(SqlResult answer, JsonNode truth) {
            double last = answer.rows().get(answer.rows().size() - 1).get(1).asDouble();
            return answer.rows().size() == 20 && truth.path("incomplete").asInt() >= 20 == last < 1;
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
            return answer.rows().get(0).get(0).asText().startsWith("[");
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

    /** Whether an answer is what the generator knows. */
    abstract boolean isRight(SqlResult answer, JsonNode truth);
}
