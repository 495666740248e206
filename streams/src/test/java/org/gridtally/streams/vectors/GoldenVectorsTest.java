package org.gridtally.streams.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Threshold;
import org.gridtally.streams.TopologyFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stream job gives what the ksqlDB scripts give, on the vectors that ksqlDB's own test tools run.
 *
 * <p>The scripts start from accepted readings; the job gets the same rows as raw readings, without their disposition, and
 * must find that disposition. Then topic by topic: routed and accepted rows are compared in order and whole; hourly
 * usage, a table, by its last row of each usage point and hour; alarms as a set, since the scripts raise them rule by
 * rule and the job reading by reading. Record keys are compared for routed and accepted rows and alarms; the key of
 * hourly usage has another form in ksqlDB.
 */
class GoldenVectorsTest {
    private static final Path VECTORS = Path.of("../ksql/test");
    private static final String ACCEPTED = "meter.readings.accepted";
    private static final String RAW = "meter.readings";

    @ParameterizedTest
    @ValueSource(strings = {"002_route", "003_hourly_usage", "004_alarms"})
    void theJobAgreesWithATripleOfKsqlTestRunner(String name) throws IOException {
        assertJobAgrees(TripleFiles.read(VECTORS.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"002_route.sql", "003_hourly_usage.sql", "004_alarms.sql"})
    void theJobAgreesWithASqlTest(String name) throws IOException {
        assertJobAgrees(SqlTestFile.read(VECTORS.resolve(name)));
    }

    @Test
    void theJobDeduplicatesAsItsVectorsSay() throws IOException {
        assertJobAgrees(TripleFiles.read(VECTORS.resolve("deduplication")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"002_route", "003_hourly_usage", "004_alarms"})
    void bothFormatsHoldTheSameVector(String name) throws IOException {
        Vector triple = TripleFiles.read(VECTORS.resolve(name));
        Vector sql = SqlTestFile.read(VECTORS.resolve(name + ".sql"));

        assertThat(values(sql.inputs())).isEqualTo(values(triple.inputs()));
        assertThat(values(sql.outputs())).containsExactlyInAnyOrderElementsOf(values(triple.outputs()));
    }

    private static void assertJobAgrees(Vector vector) {
        assertThat(vector.outputs()).isNotEmpty();
        try (TopologyFixture job = new TopologyFixture()) {
            RowAvro avro = new RowAvro(job.registry());
            vector.inputs().forEach(row -> pipe(job, avro, row));
            List<Row> accepted = vector.inputs().stream()
                    .filter(r -> r.topic().equals(ACCEPTED))
                    .toList();
            if (!accepted.isEmpty()) {
                assertSame(ACCEPTED, accepted, output(job, avro, ACCEPTED));
            }
            expectedByTopic(vector).forEach((topic, rows) -> assertSame(topic, rows, output(job, avro, topic)));
        }
    }

    private static Map<String, List<Row>> expectedByTopic(Vector vector) {
        return vector.outputs().stream()
                .collect(Collectors.groupingBy(
                        r -> r.topic().replace(".ksql.", "."), TreeMap::new, Collectors.toList()));
    }

    private static void pipe(TopologyFixture job, RowAvro avro, Row row) {
        boolean threshold = row.topic().equals("meter.thresholds");
        String topic = threshold ? row.topic() : RAW;
        Schema schema = threshold ? Threshold.getClassSchema() : MeterReading.getClassSchema();
        SortedMap<String, String> raw = new TreeMap<>(row.value());
        raw.remove("disposition");
        job.pipe(topic, row.key(), avro.write(topic, schema, raw), Instant.ofEpochMilli(row.timestamp()));
    }

    private static List<Row> output(TopologyFixture job, RowAvro avro, String topic) {
        return job
                .driver()
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(r -> new Row(topic, r.timestamp(), r.key(), avro.read(r.value())))
                .toList();
    }

    private static void assertSame(String topic, List<Row> expected, List<Row> actual) {
        if (topic.equals("meter.usage.hourly")) {
            assertThat(lastPerHour(actual)).isEqualTo(lastPerHour(expected));
        } else if (topic.equals("meter.alarms")) {
            assertThat(keyed(actual)).containsExactlyInAnyOrderElementsOf(keyed(expected));
        } else {
            assertThat(keyed(actual)).as(topic).isEqualTo(keyed(expected));
        }
    }

    private static Map<String, SortedMap<String, String>> lastPerHour(List<Row> rows) {
        Map<String, SortedMap<String, String>> last = new TreeMap<>();
        rows.forEach(
                r -> last.put(r.value().get("usage_point") + "|" + r.value().get("window_start"), r.value()));
        return last;
    }

    private static List<Map<String, Object>> keyed(Collection<Row> rows) {
        return rows.stream()
                .<Map<String, Object>>map(r -> new LinkedHashMap<>(Map.of("key", r.key(), "value", r.value())))
                .toList();
    }

    private static List<SortedMap<String, String>> values(List<Row> rows) {
        return rows.stream().map(Row::value).toList();
    }

    @Test
    void everyVectorIsRun() throws IOException {
        try (Stream<Path> found = Files.list(VECTORS)) {
            assertThat(found.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "002_route",
                            "002_route.sql",
                            "003_hourly_usage",
                            "003_hourly_usage.sql",
                            "004_alarms",
                            "004_alarms.sql",
                            "deduplication");
        }
    }
}
