package org.gridtally.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridtally.core.Micros;
import org.gridtally.quickstart.demo.ChannelFacts.Dials;
import org.gridtally.quickstart.sql.DruidSql;

/** What does Druid's table of readings say? */
public final class ReadingsTable {
    public static final String NAME = "meter_readings";

    private static final String CHANNELS = "SELECT usage_point, channel, kind, METER_SLOT_COUNT(slots),"
            + " METER_USAGE(slots) FROM " + NAME + " GROUP BY 1, 2, 3";
    private static final String ENERGY = "SELECT usage_point, channel, METER_USAGE(slots) FROM " + NAME
            + " WHERE kind = 'INTERVAL' AND unit = 'Wh' GROUP BY 1, 2";
    private static final String COMPLETENESS = "SELECT SUM(share) FROM (SELECT usage_point, channel,"
            + " METER_COMPLETENESS(slots, '%s', 'UTC', '%s', '%s') AS share FROM " + NAME
            + " WHERE kind = 'INTERVAL' AND CONCAT(usage_point, '/', channel) IN (%s) GROUP BY 1, 2)";
    private static final String REGISTERS = "SELECT usage_point, channel, REGISTER_DELTA(slots, %d, %s, NULL) FROM "
            + NAME + " WHERE kind = 'REGISTER' AND CONCAT(usage_point, '/', channel) IN (%s) GROUP BY 1, 2";
    private static final String VERSIONS = "SELECT usage_point, channel, MAX(last_version) FROM " + NAME
            + " WHERE __time >= TIMESTAMP '%s' GROUP BY 1, 2";

    private final DruidSql sql;

    public ReadingsTable(DruidSql sql) {
        this.sql = sql;
    }

    /** True when there is at least one reading; throws while the table is unknown. */
    public boolean hasReadings() {
        return !sql.query("SELECT usage_point FROM " + NAME + " LIMIT 1").isEmpty();
    }

    /** Every {@code usage point/channel} with its slots and its sum. */
    public Map<String, SeriesTotal> channels() {
        Map<String, SeriesTotal> channels = new TreeMap<>();
        for (List<JsonNode> row : sql.query(CHANNELS).rows()) {
            boolean sums = row.get(2).asText().equals("INTERVAL");
            SeriesTotal total = new SeriesTotal(row.get(3).asLong(), sums ? micros(row.get(4)) : 0);
            channels.merge(label(row), total, SeriesTotal::plus);
        }
        return channels;
    }

    /** Energy in micro-Wh of every {@code usage point/channel} that measures energy by intervals. */
    public Map<String, Long> energy() {
        return micros(ENERGY);
    }

    /** How far the registers advanced, micro-Wh; those of equal dials are asked about together. */
    Map<String, Long> registers(Dials dials, List<String> channels) {
        String resolution =
                Micros.toDecimal(dials.resolutionMicros()).stripTrailingZeros().toPlainString();
        return micros(REGISTERS.formatted(dials.digits(), resolution, list(channels)));
    }

    private Map<String, Long> micros(String query) {
        Map<String, Long> values = new TreeMap<>();
        for (List<JsonNode> row : sql.query(query).rows()) {
            values.put(label(row), micros(row.get(2)));
        }
        return values;
    }

    /** Sum over the channels of the share of the intervals due in the span that are there. */
    public double completeness(Duration interval, Instant from, Instant to, List<String> channels) {
        String query = COMPLETENESS.formatted(interval, from, to, list(channels));
        return sql.query(query).rows().get(0).get(0).asDouble();
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "'" + text.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }

    /** The greatest version that SQL sees of every {@code usage point/channel} with readings since a time. */
    public Map<String, Long> versions(String sinceUtc) {
        Map<String, Long> versions = new TreeMap<>();
        for (List<JsonNode> row : sql.query(VERSIONS.formatted(sinceUtc)).rows()) {
            versions.put(label(row), row.get(2).asLong());
        }
        return versions;
    }

    private static String label(List<JsonNode> row) {
        return row.get(0).asText() + '/' + row.get(1).asText();
    }

    /**
     * A DOUBLE of SQL back as micro-units, without loss: one channel stays below 9 x 10^9 Wh, where doubles are still
     * closer to one another than half a micro-unit.
     */
    private static long micros(JsonNode wh) {
        return wh.isNull() ? 0 : Micros.of(new BigDecimal(wh.asText()));
    }
}
