package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/** The tags of a table, which with the time are the identity of its points: the key columns but the time. */
record Tags(Table table, List<String> names) {
    private static final char BETWEEN = '\0';

    static Tags of(Table table) {
        return new Tags(
                table,
                table.key().subList(0, table.type().timeColumn()).stream()
                        .map(Column::name)
                        .toList());
    }

    /** The series of a row, as a text that tells series apart. */
    String series(Row row) {
        StringBuilder series = new StringBuilder(64);
        for (int i = 0; i < names.size(); i++) {
            series.append(row.text(i)).append(BETWEEN);
        }
        return series.toString();
    }

    /** The same of a series in an answer; a tag that is not there is an empty text. */
    String series(JsonNode tags) {
        StringBuilder series = new StringBuilder(64);
        for (String name : names) {
            series.append(tags.path(name).asText()).append(BETWEEN);
        }
        return series.toString();
    }

    /**
     * Refuses what no line can hold.
     *
     * @throws BadRowException with the column
     */
    void check(Row row) {
        for (int i = 0; i < names.size(); i++) {
            String text = row.text(i);
            if (text != null && (text.indexOf('\n') >= 0 || text.endsWith("\\"))) {
                throw BadRowException.of(
                        names.get(i), "a tag of InfluxDB, without a line break and not ending with a backslash", text);
            }
        }
    }
}
