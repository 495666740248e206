package org.gridtally.druid.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.rest.RestException;
import org.gridtally.testkit.TestDruid;
import org.gridtally.testkit.TestKafka;
import org.gridtally.testkit.TestRegistry;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The README's example in a real Druid that loaded the built folder, over HTTP and JDBC. */
@WithServers(extensions = "druid-extension/target/extensions/gridtally-druid")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExtensionIT {
    private static final String TOPIC = "meter.readings.accepted";
    private static final String BY_METER = ReadmeBlocks.examples().get(0).sql();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static TestKafka kafka;
    private static TestRegistry registry;
    private static TestDruid druid;

    @BeforeAll
    static void ingest(TestKafka kafka, TestRegistry registry, TestDruid druid) throws JsonProcessingException {
        ExtensionIT.kafka = kafka;
        ExtensionIT.registry = registry;
        ExtensionIT.druid = druid;
        kafka.topics().create(1, TOPIC);
        send();
        kafka.topics().send(TOPIC, "up-1", "no reading".getBytes(UTF_8));
        druid.rest().submitSupervisor(supervisor());
        awaitRows(ExampleReadings.all().size());
    }

    @Test
    @Order(1)
    void theReadmeAnswersWhatItSays() throws JsonProcessingException {
        for (ReadmeBlocks.Example example : ReadmeBlocks.examples()) {
            assertThat(asArray(druid.rest().sql(example.sql())))
                    .as(example.sql())
                    .isEqualTo(JSON.readTree(example.result()));
        }
        JsonNode row = druid.rest()
                .nativeQuery(JSON.readTree(ReadmeBlocks.only("json native")))
                .get(0)
                .get("event");
        assertThat(row.get("wh").asDouble()).isEqualTo(25.0);
        assertThat(row.get("rollovers").asLong()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void typesOverHttp() {
        JsonNode answer = druid.rest().sql(BY_METER, Map.of(), "array");
        assertThat(answer.get(2)).extracting(JsonNode::asText).containsExactly("VARCHAR", "DOUBLE", "BIGINT", "DOUBLE");
    }

    @Test
    @Order(3)
    void typesAndValuesOverJdbc() throws SQLException {
        try (Connection connection = DriverManager.getConnection(druid.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(BY_METER)) {
            List<Integer> types = new ArrayList<>();
            for (int column = 1; column <= 4; column++) {
                types.add(rows.getMetaData().getColumnType(column));
            }
            assertThat(types).containsExactly(Types.VARCHAR, Types.DOUBLE, Types.BIGINT, Types.DOUBLE);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("usage_point")).isEqualTo("up-1");
            assertThat(rows.getDouble("wh")).isEqualTo(22850.0);
            assertThat(rows.getLong("slots")).isEqualTo(92);
            assertThat(rows.getDouble("completeness")).isEqualTo(1.0);
        }
    }

    @Test
    @Order(4)
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> druid.rest().sql("SELECT METER_USAGE(usage_point) FROM meter_readings"))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("METER_USAGE: argument 1 (slots): expected a column of type COMPLEX<meterSlots>,"
                        + " found column 'usage_point' of type STRING");
    }

    @Test
    @Order(5)
    void aRecordThatIsNoReadingIsCounted() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode stats = druid.rest().supervisorStats("meter_readings");
            assertThat(stats.findPath("totals").findPath("unparseable").asInt())
                    .as("%s", stats)
                    .isEqualTo(1);
        });
    }

    @Test
    @Order(6)
    void publishedSegmentsAndTheSameReadingsAgainChangeNothing() {
        List<JsonNode> before = druid.rest().sql(BY_METER);
        druid.rest().suspendSupervisor("meter_readings");
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(RestException.class)
                .untilAsserted(() -> assertThat(publishedSegments()).isPositive());
        assertThat(druid.rest().sql(BY_METER)).isEqualTo(before);

        send();
        druid.rest().resumeSupervisor("meter_readings");
        awaitRows(2 * ExampleReadings.all().size());
        assertThat(druid.rest().sql(BY_METER)).isEqualTo(before);
    }

    private static void send() {
        AvroWriter<MeterReading> writer = new AvroWriter<>(
                new RegistryClient(registry.ccompatUrl()), TOPIC + "-value", MeterReading.getClassSchema());
        kafka.topics()
                .sendAll(
                        TOPIC,
                        "up-1",
                        ExampleReadings.all().stream().map(writer::write).toList());
    }

    private static JsonNode supervisor() throws JsonProcessingException {
        return JSON.readTree(ReadmeBlocks.only("json supervisor")
                .replace("http://localhost:8081/apis/ccompat/v7", registry.ccompatUrl())
                .replace("localhost:9092", kafka.bootstrapServers()));
    }

    private static void awaitRows(long expected) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(RestException.class)
                .untilAsserted(() -> assertThat(number("SELECT SUM(\"rows\") AS n FROM meter_readings"))
                        .isEqualTo(expected));
    }

    /** Segments that the historical serves and the indexer does no more. */
    private static long publishedSegments() {
        return number("SELECT COUNT(*) AS n FROM sys.segments WHERE datasource = 'meter_readings' AND is_published = 1"
                + " AND is_available = 1 AND is_realtime = 0");
    }

    private static long number(String sql) {
        List<JsonNode> rows = druid.rest().sql(sql);
        return rows.isEmpty() ? 0 : rows.get(0).path("n").asLong();
    }

    private static ArrayNode asArray(List<JsonNode> rows) {
        return JSON.createArrayNode().addAll(rows);
    }
}
