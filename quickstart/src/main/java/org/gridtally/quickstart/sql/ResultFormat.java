package org.gridtally.quickstart.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How an answer is written: for people, for a spreadsheet, for a program. */
public enum ResultFormat {
    table {
        @Override
        public String write(SqlResult result) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(result.columns());
            result.rows().forEach(row -> lines.add(texts(row)));
            int[] widths = IntStream.range(0, result.columns().size())
                    .map(c -> lines.stream()
                            .mapToInt(line -> line.get(c).length())
                            .max()
                            .orElse(0))
                    .toArray();
            String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  "));
            StringBuilder out = new StringBuilder(aligned(result.columns(), widths, result.types()));
            out.append(rule).append('\n');
            result.rows().forEach(row -> out.append(aligned(texts(row), widths, result.types())));
            return out.append(result.rows().size())
                    .append(result.rows().size() == 1 ? " row\n" : " rows\n")
                    .toString();
        }
    },
    csv {
        @Override
        public String write(SqlResult result) {
            StringBuilder out = new StringBuilder(csvLine(result.columns()));
            result.rows().forEach(row -> out.append(csvLine(texts(row))));
            return out.toString();
        }
    },
    json {
        @Override
        public String write(SqlResult result) {
            ArrayNode array = JSON.createArrayNode();
            for (List<JsonNode> row : result.rows()) {
                ObjectNode object = array.addObject();
                for (int c = 0; c < row.size(); c++) {
                    object.set(result.columns().get(c), row.get(c));
                }
            }
            return array.toPrettyString() + "\n";
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    public abstract String write(SqlResult result);

    private static List<String> texts(List<JsonNode> row) {
        return row.stream().map(ResultFormat::text).toList();
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static String aligned(List<String> cells, int[] widths, List<String> types) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(c -> {
                    String pad = " ".repeat(widths[c] - cells.get(c).length());
                    return isNumber(types.get(c)) ? pad + cells.get(c) : cells.get(c) + pad;
                })
                .collect(Collectors.joining("  "));
        return line.stripTrailing() + "\n";
    }

    private static boolean isNumber(String type) {
        return switch (type) {
            case "BIGINT", "INTEGER", "DOUBLE", "FLOAT", "REAL", "DECIMAL" -> true;
            default -> false;
        };
    }

    private static String csvLine(List<String> cells) {
        return cells.stream().map(ResultFormat::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
