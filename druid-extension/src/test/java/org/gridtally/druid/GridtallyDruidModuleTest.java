package org.gridtally.druid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.druid.data.input.InputFormat;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.java.util.common.StringUtils;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.segment.TestHelper;
import org.apache.druid.segment.serde.ComplexMetrics;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridtallyDruidModuleTest {
    private static final String FIELD = "\"field\":{\"type\":\"fieldAccess\",\"name\":\"s\",\"fieldName\":\"s\"}";

    private final ObjectMapper json =
            TestHelper.makeJsonMapper().registerModules(new GridtallyDruidModule().getJacksonModules());

    @Test
    void druidFindsIt() {
        assertThat(ServiceLoader.load(DruidModule.class)).anyMatch(GridtallyDruidModule.class::isInstance);
        assertThatCode(() -> Guice.createInjector(new GridtallyDruidModule()::configure))
                .doesNotThrowAnyException();
        assertThat(ComplexMetrics.getSerdeForType("meterSlots")).isNotNull();
    }

    @Test
    void anotherLineOfDruidIsRefused() {
        assertThatThrownBy(() -> DruidLine.requireSupported("34.0.0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected Druid 33, found Druid 34.0.0");
        assertThatThrownBy(() -> DruidLine.requireSupported("330.1")).hasMessageContaining("found Druid 330.1");
        assertThatCode(() -> DruidLine.requireSupported("33.0.1-SNAPSHOT")).doesNotThrowAnyException();
        assertThatCode(() -> DruidLine.requireSupported(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"meterSlots\",\"name\":\"s\"}",
                "{\"type\":\"meterSlots\",\"name\":\"s\",\"fieldName\":\"slots\",\"maxSlots\":5}",
                "{\"type\":\"meterSlots\",\"name\":\"s\",\"series\":\"a\",\"time\":\"b\",\"value\":\"c\",\"version\":\"d\","
                        + "\"quality\":\"e\"}",
                "{\"type\":\"meterFleet\",\"name\":\"s\",\"fieldName\":\"slots\"}",
                "{\"type\":\"meterProfile\",\"name\":\"s\",\"fieldName\":\"slots\",\"zone\":\"Europe/Berlin\"}",
                "{\"type\":\"meterProfile\",\"name\":\"s\",\"fieldName\":\"profile\"}",
                "{\"type\":\"meterOutages\",\"name\":\"s\",\"fieldName\":\"outages\",\"maxIntervals\":5}",
                "{\"type\":\"meterOutages\",\"name\":\"s\",\"usagePoint\":\"a\",\"off\":\"b\",\"on\":\"c\"}"
            })
    void aggregatorsAreReadBack(String text) throws JsonProcessingException {
        AggregatorFactory factory = json.readValue(text, AggregatorFactory.class);
        AggregatorFactory again = json.readValue(json.writeValueAsString(factory), AggregatorFactory.class);
        assertThat(again).isEqualTo(factory).hasSameHashCodeAs(factory);
        assertThat(again.getCacheKey()).isEqualTo(factory.getCacheKey());
        assertThat(factory.withName("t").getName()).isEqualTo("t");
        AggregatorFactory combining = factory.getCombiningFactory();
        assertThat(combining.getCombiningFactory()).isEqualTo(combining);
        assertThat(combining.requiredFields()).containsExactly("s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"type\":\"meterFleet\"; property name: expected a text, found none",
                "\"type\":\"meterFleet\",\"name\":\"s\";"
                        + " meterFleet 's': property fieldName: expected a column of meterSlots or of meterFleet, found none",
                "\"type\":\"meterProfile\",\"name\":\"s\";"
                        + " property fieldName: expected a column of meterSlots or of meterProfile, found none",
                "\"type\":\"meterProfile\",\"name\":\"s\",\"fieldName\":\"a\",\"zone\":\"Mars\";"
                        + " property zone: expected a time zone such as Europe/Berlin, found 'Mars'",
                "\"type\":\"meterOutages\",\"name\":\"s\",\"usagePoint\":\"a\",\"off\":\"b\";"
                        + " property on: expected a column, or a column of states in fieldName, found none",
                "\"type\":\"meterOutages\",\"name\":\"s\",\"fieldName\":\"a\",\"maxIntervals\":0;"
                        + " property maxIntervals: expected at least 1, found 0"
            })
    void wrongPropertiesOfAggregatorsAreNamed(String properties, String message) {
        assertThatThrownBy(() -> json.readValue("{" + properties + "}", AggregatorFactory.class))
                .hasMessageContaining(message);
    }

    @Test
    void postAggregatorsAreReadBackAndToldApart() throws JsonProcessingException {
        Set<String> keys = new HashSet<>();
        List<String> texts = List.of(
                function("METER_USAGE", ""),
                function("METER_USAGE", "\"min_quality\":\"VALID\""),
                function("METER_SLOT_COUNT", ""),
                function("METER_COMPLETENESS", "\"step\":\"PT15M\",\"zone\":\"UTC\""),
                function(
                        "METER_COMPLETENESS",
                        "\"step\":\"PT15M\",\"zone\":\"UTC\",\"from\":\"2024-01-01\",\"to\":\"2024-01-02\""),
                function("REGISTER_DELTA", "\"digits\":5,\"resolution\":1"),
                function(
                        "REGISTER_BLIPS",
                        "\"digits\":5,\"resolution\":0.1,\"max_power\":20000,\"tolerance_percent\":5,"
                                + "\"on_reset\":\"UNKNOWN\""));
        for (String text : texts) {
            PostAggregator read = json.readValue(text, PostAggregator.class);
            assertThat(json.readValue(json.writeValueAsString(read), PostAggregator.class))
                    .isEqualTo(read)
                    .hasSameHashCodeAs(read);
            keys.add(StringUtils.encodeBase64String(read.getCacheKey()));
        }
        assertThat(keys).hasSameSizeAs(texts);
    }

    @Test
    void aStateInJsonIsBase64() throws JsonProcessingException {
        SlotState state =
                new SlotsBuilder().add("m|a|s", 0, 1, 1, Quality.VALID).build();
        assertThat(json.writeValueAsString(state)).isEqualTo("\"" + state + "\"");
    }

    @Test
    void theInputFormatIsReadBack() throws JsonProcessingException {
        String text = "{\"type\":\"meter_avro\",\"schemaRegistryUrl\":\"http://127.0.0.1:8081\"}";
        InputFormat format = json.readValue(text, InputFormat.class);
        assertThat(json.writeValueAsString(format)).isEqualTo(text);
        assertThatThrownBy(() -> json.readValue("{\"type\":\"meter_avro\"}", InputFormat.class))
                .hasMessageContaining("property schemaRegistryUrl: expected a URL, found none");
    }

    @Test
    void aRangeWithOneEndIsRefused() {
        String text = function("METER_COMPLETENESS", "\"step\":\"PT15M\",\"zone\":\"UTC\",\"from\":\"2024-01-01\"");
        assertThatThrownBy(() -> json.readValue(text, PostAggregator.class))
                .hasMessageContaining(
                        "METER_COMPLETENESS: argument 5 (to): expected both from and to or neither, found nothing");
    }

    @Test
    void wrongNativeArgumentsAreNamed() {
        assertThatThrownBy(() -> json.readValue(function("METER_USE", ""), PostAggregator.class))
                .hasMessageContaining("property function: expected one of [METER_USAGE")
                .hasMessageContaining("found METER_USE");
        assertThatThrownBy(() -> json.readValue(function("METER_USAGE", "\"quality\":1"), PostAggregator.class))
                .hasMessageContaining("METER_USAGE: argument quality: expected one of [min_quality]");
        assertThatThrownBy(() -> json.readValue(function("METER_COMPLETENESS", ""), PostAggregator.class))
                .hasMessageContaining(
                        "METER_COMPLETENESS: argument 2 (step): expected a text literal with an ISO 8601");
    }

    private static String function(String name, String arguments) {
        return "{\"type\":\"meterFunction\",\"name\":\"x\",\"function\":\"" + name + "\",\"arguments\":{" + arguments
                + "}," + FIELD + "}";
    }
}
