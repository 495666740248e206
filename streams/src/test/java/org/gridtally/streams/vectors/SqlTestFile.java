package org.gridtally.streams.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code --@test:} file: CREATE statements say which topic a name stands for, INSERT INTO .. VALUES are inputs,
 * ASSERT VALUES are outputs. Nothing else of SQL is understood, and nothing else is used in these files.
 */
final class SqlTestFile {
    private static final Pattern CREATE =
            Pattern.compile("CREATE (?:STREAM|TABLE) (\\w+)[^;]*?KAFKA_TOPIC = '([^']+)'");
    private static final Pattern VALUES =
            Pattern.compile("^(INSERT INTO|ASSERT VALUES) (\\w+) \\(([^)]*)\\) VALUES \\((.*)\\);$", Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|(-?[0-9.]+)");
    private static final List<String> KEYS = List.of("record_key", "threshold_key", "point", "hour_ms");

    private final Map<String, String> topics = new HashMap<>();

    private SqlTestFile() {}

    static Vector read(Path file) throws IOException {
        return new SqlTestFile().parse(Files.readString(file));
    }

    private Vector parse(String sql) {
        CREATE.matcher(sql).results().forEach(create -> topics.put(create.group(1), create.group(2)));
        List<Row> inputs = new ArrayList<>();
        List<Row> outputs = new ArrayList<>();
        Matcher statement = VALUES.matcher(sql);
        while (statement.find()) {
            Row row = row(statement.group(2), statement.group(3).split(", "), literals(statement.group(4)));
            (statement.group(1).startsWith("INSERT") ? inputs : outputs).add(row);
        }
        return new Vector(inputs, outputs);
    }

    private Row row(String name, String[] columns, List<String> literals) {
        TreeMap<String, String> value = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            value.put(columns[i].replace("`", ""), literals.get(i));
        }
        StringBuilder key = new StringBuilder();
        KEYS.stream().filter(value::containsKey).forEach(column -> key.append(value.remove(column)));
        String rowtime = value.remove("ROWTIME");
        return new Row(topics.get(name), rowtime == null ? 0 : Long.parseLong(rowtime), key.toString(), value);
    }

    private static List<String> literals(String list) {
        return LITERAL.matcher(list)
                .results()
                .map(l -> l.group(1) == null ? l.group(2) : millisIfTime(l.group(1)))
                .toList();
    }

    private static String millisIfTime(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? Long.toString(
                        LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli())
                : text;
    }
}
