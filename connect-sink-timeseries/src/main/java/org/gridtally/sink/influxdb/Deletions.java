package org.gridtally.sink.influxdb;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.store.StoreException;

/** Points of one measurement that are to go. */
final class Deletions {
    private static final int STATEMENTS = 100;

    private final String from;
    private final List<String> statements = new ArrayList<>();

    Deletions(String measurement) {
        from = "DELETE FROM " + InfluxQl.name(measurement) + " WHERE ";
    }

    /** The point with the identity of a row. */
    void add(Tags tags, Row row) {
        StringBuilder where = new StringBuilder("time = ").append(row.time()).append("ms");
        for (int i = 0; i < tags.names().size(); i++) {
            where.append(" AND ").append(isText(tags.names().get(i), String.valueOf(row.text(i))));
        }
        statements.add(from + where);
    }

    /** Every point whose key columns hold these values; the only one that is no text is the time. */
    void add(Map<String, Object> key) {
        statements.add(from
                + key.entrySet().stream()
                        .map(each -> condition(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(" AND ")));
    }

    @SuppressWarnings("JavaUtilDate")
    private static String condition(String column, Object value) {
        return value instanceof Date time ? "time = " + time.getTime() + "ms" : isText(column, value.toString());
    }

    private static String isText(String tag, String value) {
        return InfluxQl.name(tag) + " = " + InfluxQl.text(value);
    }

    void carryOut(InfluxHttp http) throws StoreException {
        for (int i = 0; i < statements.size(); i += STATEMENTS) {
            http.query(String.join(";", statements.subList(i, Math.min(statements.size(), i + STATEMENTS))));
        }
    }
}
