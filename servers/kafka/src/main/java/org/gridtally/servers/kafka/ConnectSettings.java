package org.gridtally.servers.kafka;

import java.util.Map;
import java.util.TreeMap;

/** With which settings does one Connect worker write exactly once and speak Avro with the registry? */
final class ConnectSettings {

    private ConnectSettings() {}

    static Map<String, String> of(Settings settings) {
        Map<String, String> defaults = new TreeMap<>(worker());
        defaults.putAll(topics());
        defaults.put("listeners", "http://127.0.0.1:" + settings.required("port"));
        defaults.put("rest.advertised.host.name", "127.0.0.1");
        defaults.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        defaults.putAll(settings.has("registry.url") ? avro(settings.required("registry.url")) : json());
        return settings.over(defaults);
    }

    private static Map<String, String> worker() {
        return Map.of(
                "group.id", "gridtally-connect",
                "exactly.once.source.support", "enabled",
                "plugin.discovery", "service_load",
                "offset.flush.interval.ms", "5000",
                // One worker: waiting five minutes for a lost one to come back only delays its own restart.
                "scheduled.rebalance.max.delay.ms", "0",
                "session.timeout.ms", "6000",
                "heartbeat.interval.ms", "1500");
    }

    private static Map<String, String> topics() {
        return Map.of(
                "config.storage.topic", "gridtally-connect-configs",
                "config.storage.replication.factor", "1",
                "offset.storage.topic", "gridtally-connect-offsets",
                "offset.storage.replication.factor", "1",
                "offset.storage.partitions", "4",
                "status.storage.topic", "gridtally-connect-status",
                "status.storage.replication.factor", "1",
                "status.storage.partitions", "1");
    }

    private static Map<String, String> avro(String registryUrl) {
        String prefix = "value.converter.apicurio.registry.";
        Map<String, String> avro = new TreeMap<>();
        avro.put("value.converter", "io.apicurio.registry.utils.converter.AvroConverter");
        // Enums, docs and defaults as in the schemas, not the nearest that Connect has by itself.
        avro.put("value.converter.enhanced.avro.schema.support", "true");
        avro.put(prefix + "url", registryUrl);
        avro.put(prefix + "auto-register", "true");
        avro.put(prefix + "find-latest", "true");
        avro.put(prefix + "as-confluent", "true");
        avro.put(prefix + "use-id", "contentId");
        avro.put(prefix + "headers.enabled", "false");
        avro.put(prefix + "artifact-resolver-strategy", "io.apicurio.registry.serde.strategy.TopicIdStrategy");
        return avro;
    }

    private static Map<String, String> json() {
        return Map.of(
                "value.converter", "org.apache.kafka.connect.json.JsonConverter",
                "value.converter.schemas.enable", "false");
    }
}
