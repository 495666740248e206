package org.gridtally.sink.influxdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridtally.sink.row.Row;

/** InfluxQL statements that ask what is stored of a batch's rows, a few usage points each. */
final class Questions {
    private static final int USAGE_POINTS = 200;
    private static final long DAY_MS = 86_400_000;

    private final String from;
    private final String groupBy;
    private final String firstTag;

    Questions(Tags tags) {
        from = " FROM " + InfluxQl.name(tags.table().name()) + " WHERE ";
        groupBy = " GROUP BY " + InfluxQl.names(tags.names());
        firstTag = tags.names().get(0);
    }

    /** For the newest time of every series of the rows' usage points. */
    List<String> newest(Collection<Row> rows, String requiredField) {
        Set<String> usagePoints = new LinkedHashSet<>();
        rows.forEach(row -> usagePoints.add(String.valueOf(row.text(0))));
        return groups(usagePoints).stream()
                .map(group -> "SELECT last(" + InfluxQl.name(requiredField) + ")" + from
                        + InfluxQl.isOneOf(firstTag, group) + groupBy)
                .toList();
    }

    /** For the stored points of the rows, day by day, so that one late row does not ask for a year. */
    List<String> points(List<Row> rows, List<String> fields) {
        Map<Long, List<Row>> byDay = new TreeMap<>();
        rows.forEach(row -> byDay.computeIfAbsent(Math.floorDiv(row.time(), DAY_MS), unused -> new ArrayList<>())
                .add(row));
        List<String> statements = new ArrayList<>();
        byDay.values().forEach(day -> statements.addAll(pointsOfDay(day, fields)));
        return statements;
    }

    private List<String> pointsOfDay(List<Row> rows, List<String> fields) {
        long first = rows.stream().mapToLong(Row::time).min().orElseThrow();
        long last = rows.stream().mapToLong(Row::time).max().orElseThrow();
        Set<String> usagePoints = new LinkedHashSet<>();
        rows.forEach(row -> usagePoints.add(String.valueOf(row.text(0))));
        return groups(usagePoints).stream()
                .map(group -> "SELECT " + InfluxQl.names(fields) + from + "time >= " + first + "ms AND time <= " + last
                        + "ms AND " + InfluxQl.isOneOf(firstTag, group) + groupBy)
                .toList();
    }

    private static List<List<String>> groups(Set<String> usagePoints) {
        List<String> all = List.copyOf(usagePoints);
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i += USAGE_POINTS) {
            groups.add(all.subList(i, Math.min(all.size(), i + USAGE_POINTS)));
        }
        return groups;
    }
}
