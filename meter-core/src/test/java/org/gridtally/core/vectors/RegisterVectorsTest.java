package org.gridtally.core.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.register.RegisterDelta;
import org.gridtally.core.register.RegisterDial;
import org.gridtally.core.register.RegisterRule;
import org.gridtally.core.register.ResetPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterVectorsTest {
    static List<Vectors> cases() throws IOException {
        return Vectors.of("registers.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(Vectors vector) {
        assertThat(RegisterDelta.of(vector.slots(), rule(vector.json().get("rule"))))
                .isEqualTo(new RegisterDelta(
                        vector.expectedMicros("delta"),
                        (int) vector.expected("rollovers"),
                        (int) vector.expected("resets"),
                        (int) vector.expected("blips"),
                        (int) vector.expected("jumps"),
                        (int) vector.expected("ambiguous"),
                        (int) vector.expected("outOfRange"),
                        vector.expected("coveredHours") * 3_600_000));
    }

    private static RegisterRule rule(JsonNode rule) {
        return new RegisterRule(
                new RegisterDial(
                        rule.get("digits").asInt(),
                        Micros.parse(rule.get("resolution").asText())),
                Micros.parse(rule.get("maxPower").asText()),
                RegisterRule.DEFAULT_TOLERANCE_PERCENT,
                ResetPolicy.valueOf(rule.path("onReset").asText("FROM_ZERO")));
    }
}
