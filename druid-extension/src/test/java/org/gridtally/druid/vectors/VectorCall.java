package org.gridtally.druid.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.functions.MeterFunction;
import org.gridtally.druid.functions.Result;
import org.jspecify.annotations.Nullable;

/**
 * What a function must answer.
 *
 * @param arguments numbers and texts by name
 * @param expected the answer; null when it must refuse
 * @param error what the refusal must say; null when it must answer
 */
record VectorCall(
        MeterFunction<?> function, Map<String, String> arguments, @Nullable JsonNode expected, @Nullable String error) {
    private static final double NINE_DIGITS = 1e-9;

    static VectorCall of(JsonNode json) {
        Map<String, String> arguments = new LinkedHashMap<>();
        json.get("arguments")
                .fields()
                .forEachRemaining(argument -> arguments.put(argument.getKey(), text(argument.getValue())));
        return new VectorCall(
                FunctionCatalogue.function(json.get("function").textValue()),
                arguments,
                json.get("expected"),
                json.has("error") ? json.get("error").textValue() : null);
    }

    private static String text(JsonNode argument) {
        return argument.isObject() ? argument.toString() : argument.asText();
    }

    /** Checks an answer: null, a number, milliseconds, or JSON as text. */
    void check(@Nullable Object answer) {
        JsonNode wanted = expected;
        assertThat(wanted).as("%s must refuse, found %s", this, answer).isNotNull();
        if (wanted.isNull() || answer == null) {
            assertThat(answer).as("%s", this).isEqualTo(wanted.isNull() ? null : wanted);
        } else if (wanted.isArray()) {
            checkList(wanted, json(answer.toString()));
        } else if (wanted.isObject()) {
            checkObject(wanted, json(answer.toString()));
        } else if (function.result() == Result.TIMESTAMP) {
            assertThat(Instant.ofEpochMilli((long) answer)).as("%s", this).isEqualTo(instant(wanted));
        } else {
            checkNumber(wanted, ((Number) answer).doubleValue());
        }
    }

    private void checkList(JsonNode wanted, JsonNode found) {
        assertThat(found).as("%s: %s", this, found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            checkObject(wanted.get(i), found.get(i));
        }
    }

    private void checkObject(JsonNode wanted, JsonNode found) {
        wanted.fields().forEachRemaining(field -> {
            JsonNode value = found.get(field.getKey());
            assertThat(value).as("%s of %s", field.getKey(), this).isNotNull();
            if (field.getValue().isNumber()) {
                checkNumber(field.getValue(), value.doubleValue());
            } else if (field.getKey().equals("time")) {
                assertThat(instant(value)).as("%s", this).isEqualTo(instant(field.getValue()));
            } else {
                assertThat(value).as("%s", this).isEqualTo(field.getValue());
            }
        });
    }

    private void checkNumber(JsonNode wanted, double found) {
        double number = wanted.doubleValue();
        if (wanted.isIntegralNumber()) {
            assertThat(found).as("%s", this).isEqualTo(number);
        } else {
            assertThat(found).as("%s", this).isCloseTo(number, within(NINE_DIGITS * Math.abs(number)));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("expected JSON, found " + text, e);
        }
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.textValue()).toInstant();
    }

    @Override
    public String toString() {
        return function.name() + arguments;
    }
}
