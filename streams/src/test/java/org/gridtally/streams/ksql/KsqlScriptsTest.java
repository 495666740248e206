package org.gridtally.streams.ksql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks on the scripts that need no server: what a ksqlDB server 8.3.1 was seen to refuse, or to do silently wrong, does
 * not occur in them, and the copies for other ways of running them are the scripts.
 */
class KsqlScriptsTest {
    private static final Path KSQL = Path.of("../ksql");

    /** Parse or are refused only when the statement runs, or are other dialects' functions and types. */
    private static final Pattern UNSUPPORTED = Pattern.compile(
            "\\b(ORDER|DISTINCT|UNION|OVER|LIMIT|UPPER|LOWER|LENGTH|NOW|CURRENT_TIMESTAMP|IF|FLOAT|SMALLINT|TEXT|AVG|WINDOW"
                    + "|FINAL|SET|DEFINE|MAX|MIN)\\b|\\|\\||\\(\\s*SELECT|VALUE_SCHEMA_ID|SCHEMA_FULL_NAME");

    private static final Set<String> RESERVED = Set.of(
            ("SELECT FROM AS ALL DISTINCT WHERE WITHIN WINDOW GROUP BY HAVING LIMIT AT OR AND IN NOT EXISTS BETWEEN"
                            + " LIKE IS NULL TRUE FALSE MILLISECOND YEARS MONTHS DAYS HOURS MINUTES SECONDS MILLISECONDS"
                            + " TUMBLING HOPPING SIZE ADVANCE RETENTION CASE WHEN THEN ELSE END JOIN FULL OUTER INNER LEFT"
                            + " RIGHT ON WITH VALUES CREATE TABLE TOPIC STREAM STREAMS INSERT DELETE INTO DESCRIBE EXTENDED"
                            + " PRINT CAST LIST TOPICS QUERY QUERIES TERMINATE PAUSE RESUME LOAD DROP TO RENAME SAMPLE EXPORT"
                            + " CATALOG PROPERTIES BEGINNING UNSET RUN SCRIPT DECIMAL CONNECTOR CONNECTORS NAMESPACE"
                            + " MATERIALIZED VIEW ROWTIME")
                    .split(" "));

    private static final Set<String> FUNCTIONS =
            Set.of("UNIX_TIMESTAMP", "FROM_UNIXTIME", "AS_VALUE", "LATEST_BY_OFFSET", "SUM", "CAST", "DECIMAL");

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(KSQL)) {
            return files
                    .filter(f -> f.getFileName().toString().matches("\\d{3}_\\w+\\.sql"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> statements(Path script) throws IOException {
        String sql = Files.readString(script).replaceAll("(?m)^--.*$", "");
        return Stream.of(sql.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String withoutLiterals(String statement) {
        return statement.replaceAll("'[^']*'", "''").replaceAll("`[^`]*`", "``");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyCreateNamesItsTopicFormatAndPartitions(Path script) throws IOException {
        for (String statement : statements(script)) {
            if (statement.startsWith("CREATE")) {
                assertThat(statement)
                        .contains("KAFKA_TOPIC = 'meter.", "KEY_FORMAT = '", "VALUE_FORMAT = 'AVRO'", "PARTITIONS = 4");
            } else {
                assertThat(statement).startsWith("INSERT INTO ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void nothingUnsupportedOccurs(Path script) throws IOException {
        for (String statement : statements(script)) {
            assertThat(withoutLiterals(statement)).doesNotContainPattern(UNSUPPORTED);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void onlyKnownFunctionsAreCalled(Path script) throws IOException {
        for (String statement : statements(script)) {
            Matcher call = Pattern.compile("\\b([A-Z_]+)\\(").matcher(withoutLiterals(statement));
            assertThat(call.results().map(m -> m.group(1))).isSubsetOf(FUNCTIONS);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void columnsAreLowerCaseBackquotedAndNoReservedWord(Path script) throws IOException {
        for (String statement : statements(script)) {
            Pattern.compile("`([^`]*)`")
                    .matcher(statement)
                    .results()
                    .map(m -> m.group(1))
                    .forEach(column -> {
                        assertThat(column).matches("[a-z][a-z0-9_]*");
                        assertThat(RESERVED).doesNotContain(column.toUpperCase(Locale.ROOT));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void parenthesesAndCasesAreClosed(Path script) throws IOException {
        for (String statement : statements(script)) {
            String bare = withoutLiterals(statement);
            assertThat(bare.chars().filter(c -> c == '(').count())
                    .isEqualTo(bare.chars().filter(c -> c == ')').count());
            assertThat(bare.split("\\bCASE\\b").length).isEqualTo(bare.split("\\bEND\\b").length);
        }
    }

    /** The key columns of an aggregation must be selected as they are, and each query needs EMIT CHANGES. */
    @ParameterizedTest
    @MethodSource("scripts")
    void groupingKeysAreSelectedAndKeyedAsJson(Path script) throws IOException {
        for (String statement : statements(script)) {
            if (statement.contains("SELECT")) {
                assertThat(statement).endsWith("EMIT CHANGES");
            }
            Matcher group = Pattern.compile("GROUP BY ([^\\n]+)").matcher(statement);
            if (group.find()) {
                for (String key : group.group(1).split(", ")) {
                    assertThat(statement).contains("\n  " + key + ",");
                }
                assertThat(statement).contains("KEY_FORMAT = 'JSON'");
            }
        }
    }

    @Test
    void noTopicIsWrittenTwiceNorByTheStreamJob() throws IOException {
        List<String> sinks = new ArrayList<>();
        for (Path script : scripts().toList()) {
            for (String statement : statements(script)) {
                Matcher topic =
                        Pattern.compile("KAFKA_TOPIC = '([^']*)'[^;]*\\) AS\\b").matcher(statement);
                if (topic.find()) {
                    sinks.add(topic.group(1));
                }
            }
        }
        assertThat(sinks).doesNotHaveDuplicates().hasSize(9).allMatch(t -> t.startsWith("meter.ksql."));
    }

    /** Apostrophes and semicolons in comments confuse tools that split a file into statements. */
    @ParameterizedTest
    @MethodSource("scripts")
    void commentsHoldNoQuoteAndNoSemicolon(Path script) throws IOException {
        assertThat(Files.readAllLines(script).stream().filter(l -> l.startsWith("--")))
                .isNotEmpty()
                .noneMatch(l -> l.contains("'") || l.contains(";"));
    }

    @Test
    void theCopiesAreTheScripts() throws IOException {
        List<Path> all = scripts().toList();
        assertThat(Files.readString(KSQL.resolve("all.sql"))).isEqualTo(joined(all));
        for (Path script : all.subList(1, all.size())) {
            String name = script.getFileName().toString();
            String pair = joined(List.of(all.get(0), script));
            assertThat(Files.readString(KSQL.resolve("test")
                            .resolve(name.replace(".sql", ""))
                            .resolve("statements.sql")))
                    .isEqualTo(pair);
            assertThat(Files.readString(KSQL.resolve("test").resolve(name)))
                    .contains(statements(all.get(0)).get(0), statements(script).get(0));
        }
        Set<String> migrations = new TreeSet<>();
        try (Stream<Path> files = Files.list(KSQL.resolve("migrations"))) {
            for (Path migration : files.toList()) {
                assertThat(migration.getFileName().toString()).matches("V\\d{6}__\\w+\\.sql");
                migrations.add(Files.readString(migration));
            }
        }
        assertThat(migrations).isEqualTo(all.stream().map(KsqlScriptsTest::read).collect(Collectors.toSet()));
    }

    private static String joined(List<Path> scripts) {
        return scripts.stream().map(KsqlScriptsTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
