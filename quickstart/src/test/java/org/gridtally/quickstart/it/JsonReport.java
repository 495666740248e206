package org.gridtally.quickstart.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/** A report as a program reads it. */
record JsonReport(JsonNode json) {
    static JsonReport of(Path file) throws IOException {
        return new JsonReport(new ObjectMapper().readTree(file.toFile()));
    }

    long count(String key) {
        return json.required(key).longValue();
    }

    boolean reconciled() {
        return json.required("reconciled").booleanValue();
    }

    BigDecimal wattHours(String key) {
        return new BigDecimal(json.required(key).asText());
    }

    BigDecimal energy(String channel) {
        return new BigDecimal(json.required("energy_wh").required(channel).asText());
    }
}
