package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases made by hand, with the reason for what must come out, in {@code anomaly/vectors.json}; null is a gap. */
class AnomalyVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Case> cases() throws IOException {
        try (InputStream stream = AnomalyVectorsTest.class.getResourceAsStream("/anomaly/vectors.json")) {
            List<Case> cases = new ArrayList<>();
            JSON.readTree(stream).forEach(json -> cases.add(new Case(json)));
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(Case vector) {
        List<Anomaly> found = vector.function().anomalies(vector.points());
        JsonNode expected = vector.json.get("expected");
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < found.size(); i++) {
            int index = expected.get(i).get("index").asInt();
            assertThat(found.get(i).time()).isEqualTo(vector.time(index));
            assertThat(found.get(i).value())
                    .isEqualTo(vector.json.get("values").get(index).asDouble());
            assertThat(found.get(i).score())
                    .isCloseTo(expected.get(i).get("score").asDouble(), offset(1e-5));
            assertThat(found.get(i).kind()).isEqualTo(vector.function().kind());
        }
    }

    record Case(JsonNode json) {
        AnomalyFunction function() {
            Map<String, ?> parameters = JSON.convertValue(json.get("parameters"), Map.class);
            return AnomalyCatalogue.function(json.get("function").asText(), parameters);
        }

        SeriesPoints points() {
            List<Long> times = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < json.get("values").size(); i++) {
                JsonNode value = json.get("values").get(i);
                if (!value.isNull()) {
                    times.add(time(i));
                    values.add(value.asDouble());
                }
            }
            return new SeriesPoints(times.stream().mapToLong(Long::longValue).toArray(), Series.array(values));
        }

        long time(int index) {
            long start =
                    OffsetDateTime.parse(json.get("start").asText()).toInstant().toEpochMilli();
            return start + index * Duration.parse(json.get("step").asText()).toMillis();
        }

        @Override
        public String toString() {
            return json.get("function").asText() + ": " + json.get("name").asText();
        }
    }
}
