package org.gridtally.quickstart.demo;

import java.util.Map;

/**
 * The worker's converter, but with schemas that are registered beforehand: where it registers them itself, it turns the
 * schema into text again for every record, which costs more than all the rest of the worker.
 */
final class AvroConverter {
    private static final String PREFIX = "value.converter.apicurio.registry.";

    private AvroConverter() {}

    /** The settings that a connector carries for its values, to be written or read. */
    static Map<String, String> settings(String registryUrl) {
        return Map.of(
                "value.converter",
                "io.apicurio.registry.utils.converter.AvroConverter",
                "value.converter.enhanced.avro.schema.support",
                "true",
                PREFIX + "url",
                registryUrl + "/apis/registry/v2",
                PREFIX + "auto-register",
                "false",
                PREFIX + "find-latest",
                "true",
                PREFIX + "as-confluent",
                "true",
                PREFIX + "use-id",
                "contentId",
                PREFIX + "headers.enabled",
                "false",
                PREFIX + "artifact-resolver-strategy",
                "io.apicurio.registry.serde.strategy.TopicIdStrategy");
    }
}
