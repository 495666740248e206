package org.gridtally.sink.influxdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.lineprotocol.Dialect;
import org.gridtally.sink.lineprotocol.Lines;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.junit.jupiter.api.Test;

/** The answers are those of real servers, as InfluxDB 1.6 gives them and version 3 documents them. */
class RefusedLinesTest {
    private final Lines lines = new Lines(Dialect.INFLUXDB);

    RefusedLinesTest() {
        for (String usagePoint : List.of("u0", "u1", "a': b", "u3")) {
            Row row = ReadingRecords.reader()
                    .row(ReadingRecords.of(
                            ReadingRecords.reading(ReadingRecords.schema().build(), usagePoint, 1, 1),
                            lines.rows().size()));
            lines.know(row.table());
            lines.add(row);
        }
    }

    @Test
    void versionOneQuotesTheLines() {
        String message = "partial write: unable to parse '" + lines.text(1)
                + "': missing field value\nunable to parse '" + lines.text(2) + "': invalid number dropped=0";

        List<BadRow> named = RefusedLines.named(error("error", message), lines);

        assertThat(offsets(named)).containsExactly(1L, 2L);
        assertThat(named.get(0).reason()).isEqualTo("InfluxDB, measurement meter_readings: missing field value");
        assertThat(named.get(1).reason()).isEqualTo("InfluxDB, measurement meter_readings: invalid number");
    }

    @Test
    void versionTwoDoesSoInAnotherField() {
        Answer answer =
                error("message", "unable to parse '" + lines.text(3) + "': max key length exceeded: 70000 > 65535");

        assertThat(offsets(RefusedLines.named(answer, lines))).containsExactly(3L);
    }

    @Test
    void versionThreeNumbersThem() {
        Answer answer = new Answer(
                400,
                "{\"error\":\"partial write of line protocol occurred\",\"data\":[{\"original_line\":\"meter...\","
                        + "\"line_number\":2,\"error_message\":\"invalid column type\"}]}",
                null);

        List<BadRow> named = RefusedLines.named(answer, lines);

        assertThat(offsets(named)).containsExactly(1L);
        assertThat(named.get(0).reason()).endsWith(": invalid column type");
    }

    @Test
    void aCountNamesNobody() {
        String conflict = "partial write: field type conflict: input field \"value\" on measurement \"meter_readings\" "
                + "is type string, already exists as type float dropped=1";

        assertThat(RefusedLines.named(error("error", conflict), lines)).isEmpty();
        assertThat(RefusedLines.named(new Answer(400, "<html>", null), lines)).isEmpty();
    }

    private static Answer error(String field, String message) {
        ObjectNode body = new ObjectMapper().createObjectNode().put(field, message);
        return new Answer(400, body.toString(), null);
    }

    private static List<Long> offsets(List<BadRow> named) {
        return named.stream().map(bad -> bad.record().kafkaOffset()).toList();
    }
}
