package org.gridtally.testkit;

import java.util.List;
import java.util.Map;

/** How does a small JSON topic get into Druid? */
final class ReadingsSupervisor {

    private ReadingsSupervisor() {}

    static Map<String, Object> of(String topic, String bootstrapServers) {
        return Map.of(
                "type",
                "kafka",
                "spec",
                Map.of(
                        "dataSchema", dataSchema(topic),
                        "ioConfig", ioConfig(topic, bootstrapServers),
                        "tuningConfig", Map.of("type", "kafka", "maxRowsInMemory", 100_000)));
    }

    private static Map<String, Object> dataSchema(String topic) {
        return Map.of(
                "dataSource", topic,
                "timestampSpec", Map.of("column", "time", "format", "millis"),
                "dimensionsSpec", Map.of("dimensions", List.of("meter")),
                "metricsSpec",
                        List.of(
                                Map.of("type", "count", "name", "readings"),
                                Map.of("type", "longSum", "name", "wh", "fieldName", "wh")),
                "granularitySpec", Map.of("segmentGranularity", "DAY", "queryGranularity", "HOUR", "rollup", true));
    }

    private static Map<String, Object> ioConfig(String topic, String bootstrapServers) {
        return Map.of(
                "topic",
                topic,
                "consumerProperties",
                Map.of("bootstrap.servers", bootstrapServers),
                "inputFormat",
                Map.of("type", "json"),
                "useEarliestOffset",
                true,
                "taskCount",
                1,
                "taskDuration",
                "PT1H",
                "startDelay",
                "PT0.2S",
                "period",
                "PT2S");
    }
}
