package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.lineprotocol.Lines;
import org.gridtally.sink.row.BadRow;

/**
 * The rows that an answer names. InfluxDB 3 gives the number of each line; 1 and 2 quote the lines they could not parse.
 * Of a field's type, a retention policy or a limit they only count the rows: then none is named.
 */
final class RefusedLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUOTE = "unable to parse '";
    private static final String BEHIND = "': ";
    private static final String COUNT = " dropped=\\d+$";

    private RefusedLines() {}

    static List<BadRow> named(Answer answer, Lines lines) {
        List<BadRow> numbered = numbered(answer, lines);
        return numbered.isEmpty() ? quoted(InfluxHttp.message(answer), lines) : numbered;
    }

    private static List<BadRow> numbered(Answer answer, Lines lines) {
        List<BadRow> refused = new ArrayList<>();
        try {
            for (JsonNode each : JSON.readTree(answer.body()).path("data")) {
                int line = each.path("line_number").asInt();
                if (line >= 1 && line <= lines.rows().size()) {
                    refused.add(bad(lines, line - 1, each.path("error_message").asText()));
                }
            }
        } catch (JsonProcessingException notJson) {
            return List.of();
        }
        return refused;
    }

    private static List<BadRow> quoted(String message, Lines lines) {
        if (!message.contains(QUOTE)) {
            return List.of();
        }
        Map<String, Integer> byText = new HashMap<>();
        for (int line = 0; line < lines.rows().size(); line++) {
            byText.put(lines.text(line), line);
        }
        List<BadRow> refused = new ArrayList<>();
        int start = message.indexOf(QUOTE);
        while (start >= 0) {
            int next = message.indexOf("\n" + QUOTE, start);
            String part = message.substring(start + QUOTE.length(), next < 0 ? message.length() : next);
            addQuoted(part, lines, byText, refused);
            start = next < 0 ? -1 : next + 1;
        }
        return refused;
    }

    /** A line may hold what stands behind a quoted line, too; so the longest text that is a line is taken. */
    private static void addQuoted(String part, Lines lines, Map<String, Integer> byText, List<BadRow> refused) {
        for (int end = part.lastIndexOf(BEHIND); end >= 0; end = part.lastIndexOf(BEHIND, end - 1)) {
            Integer line = byText.get(part.substring(0, end));
            if (line != null) {
                String reason = part.substring(end + BEHIND.length()).replaceFirst(COUNT, "");
                refused.add(bad(lines, line, reason));
                return;
            }
        }
    }

    private static BadRow bad(Lines lines, int line, String reason) {
        return new BadRow(
                lines.rows().get(line).record(),
                "InfluxDB, measurement " + lines.rows().get(line).table().name() + ": " + reason);
    }
}
