package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.StoreException;

/**
 * One measurement, and what is asked of it before rows are written: a point is written over by the next with its tags
 * and time, whatever that one's version, so only rows that outrank the stored point may be sent.
 */
final class Measurement {
    /** Statements in one request: enough that round trips do not count, few enough for the server's memory. */
    private static final int STATEMENTS = 50;

    private final InfluxHttp http;
    private final Tags tags;
    private final Questions questions;
    private final KnownSeries known;

    Measurement(InfluxHttp http, Table table, KnownSeries known) {
        this.http = http;
        tags = Tags.of(table);
        questions = new Questions(tags);
        this.known = known;
    }

    Tags tags() {
        return tags;
    }

    KnownSeries known() {
        return known;
    }

    /** Of rows with different keys, those that the store does not hold or that outrank what it holds. */
    List<Row> toWrite(List<Row> rows) throws StoreException {
        meet(rows);
        List<Row> write = new ArrayList<>();
        List<Row> doubtful = new ArrayList<>();
        for (Row row : rows) {
            Long newest = known.newest(tags.series(row));
            (newest == null || row.time() <= newest ? doubtful : write).add(row);
        }
        if (!doubtful.isEmpty()) {
            write.addAll(outranking(doubtful));
        }
        return write;
    }

    /** The rows are stored. */
    void wrote(List<Row> rows) {
        rows.forEach(row -> known.note(tags.series(row), row.time()));
    }

    /** Asks for the newest time of the series that are new to this task. */
    private void meet(List<Row> rows) throws StoreException {
        List<Row> strangers = rows.stream()
                .filter(row -> known.newest(tags.series(row)) == null)
                .toList();
        if (strangers.isEmpty()) {
            return;
        }
        String first = tags.table().order().get(0).name();
        // Noted only once the answer is there: a series whose question failed must be asked for again.
        List<JsonNode> stored = ask(questions.newest(strangers, first));
        strangers.forEach(row -> known.note(tags.series(row), Long.MIN_VALUE));
        for (JsonNode series : stored) {
            known.note(
                    tags.series(series.path("tags")), series.at("/values/0/0").asLong());
        }
    }

    private List<Row> outranking(List<Row> rows) throws StoreException {
        List<Integer> empty = emptySomewhere(rows);
        List<String> fields = Stream.concat(
                        tags.table().order().stream(),
                        empty.stream().map(tags.table().columns()::get))
                .map(Column::name)
                .toList();
        Map<PointKey, StoredPoint> stored = new HashMap<>();
        for (JsonNode series : ask(questions.points(rows, fields))) {
            String name = tags.series(series.path("tags"));
            for (JsonNode point : series.path("values")) {
                stored.put(new PointKey(name, point.path(0).asLong()), new StoredPoint(point));
            }
        }
        List<Row> outranking = new ArrayList<>();
        Deletions deletions = new Deletions(tags.table().name());
        for (Row row : rows) {
            StoredPoint point = stored.get(new PointKey(tags.series(row), row.time()));
            if (point == null || point.compare(row) > 0) {
                outranking.add(row);
                if (point != null && point.keepsValueOf(row, empty)) {
                    deletions.add(tags, row);
                }
            }
        }
        deletions.carryOut(http);
        return outranking;
    }

    /** The optional columns that at least one row leaves empty. */
    private List<Integer> emptySomewhere(List<Row> rows) {
        List<Column> columns = tags.table().columns();
        return IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).required())
                .filter(i -> rows.stream().anyMatch(row -> row.value(i) == null))
                .boxed()
                .toList();
    }

    private List<JsonNode> ask(List<String> statements) throws StoreException {
        List<JsonNode> series = new ArrayList<>();
        for (int i = 0; i < statements.size(); i += STATEMENTS) {
            String some = String.join(";", statements.subList(i, Math.min(statements.size(), i + STATEMENTS)));
            for (JsonNode result : http.query(some)) {
                result.path("series").forEach(series::add);
            }
        }
        return series;
    }
}
