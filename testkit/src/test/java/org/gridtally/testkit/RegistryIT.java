package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.servers.rest.RestException;
import org.junit.jupiter.api.Test;

/** The registry keeps schemas through a kill and refuses an incompatible one. */
class RegistryIT {

    private static final String VERSIONS = "/subjects/readings-value/versions";
    private static final long LARGEST_RSS = 350L << 20;

    @Test
    void keepsSchemasThroughAKillAndHoldsThemCompatible() {
        try (TestRegistry registry = TestRegistry.embedded()) {
            RestClient ccompat = new RestClient(registry.ccompatUrl());
            int id = ccompat.post(VERSIONS, schema("\"a\",\"type\":\"long\""))
                    .path("id")
                    .asInt();

            Server process = registry.process().orElseThrow();
            process.kill();
            process.start();

            assertThat(ccompat.get("/schemas/ids/" + id).path("schema").asText())
                    .contains("\"a\"");
            assertThatThrownBy(() -> ccompat.post(VERSIONS, schema("\"b\",\"type\":\"string\"")))
                    .isInstanceOfSatisfying(RestException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409));
            assertThat(process.process().rssBytes()).isLessThan(LARGEST_RSS);
        }
    }

    private static Map<String, String> schema(String field) {
        return Map.of("schema", "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":" + field + "}]}");
    }
}
