package org.gridtally.sink.influxdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.lineprotocol.Dialect;
import org.gridtally.sink.lineprotocol.Lines;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;

/** Sends rows as lines, in requests of a limited size. */
final class LineWriter {
    /** Limits of the server that an operator has to raise; it drops rows then, and no row is at fault. */
    private static final Set<String> LIMITS = Set.of("max-values-per-tag limit", "max-series-per-database limit");

    private final InfluxHttp http;
    private final long maxBytes;
    private final Lines lines = new Lines(Dialect.INFLUXDB);

    LineWriter(InfluxHttp http, long maxBytes) {
        this.http = http;
        this.maxBytes = maxBytes;
    }

    void know(Table table) {
        lines.know(table);
    }

    /**
     * Sends the rows.
     *
     * @return the rows that the server refused by name, after which not all others need be stored
     * @throws BatchRefused when it refused something and did not say what
     */
    List<BadRow> send(List<Row> rows) throws StoreException {
        List<BadRow> bad = new ArrayList<>();
        lines.clear();
        for (Row row : rows) {
            lines.add(row);
            if (lines.buffer().size() >= maxBytes) {
                bad.addAll(flush());
                lines.clear();
            }
        }
        if (!lines.rows().isEmpty()) {
            bad.addAll(flush());
        }
        return bad;
    }

    private List<BadRow> flush() throws StoreException {
        Answer answer = http.write(lines.buffer());
        if (answer.isOk()) {
            return List.of();
        }
        String message = InfluxHttp.message(answer);
        if (!answer.isRefusal()) {
            throw answer.failure(message);
        }
        if (LIMITS.stream().anyMatch(message::contains)) {
            throw new StoreDown(message, null);
        }
        List<BadRow> named = RefusedLines.named(answer, lines);
        if (named.isEmpty()) {
            throw new BatchRefused("InfluxDB: " + message, null);
        }
        return named;
    }
}
