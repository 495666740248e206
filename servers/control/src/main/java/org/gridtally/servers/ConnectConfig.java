package org.gridtally.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen about the Connect worker.
 *
 * @param dir where it keeps its settings and log
 * @param port where its REST API listens, 0 for a free one
 * @param bootstrapServers the Kafka it belongs to
 * @param registryUrl base URL of the schema registry for Avro values, null for JSON values
 * @param plugins directories that hold plugin folders, beside the Avro converter's
 * @param heap the largest heap, as in -Xmx
 * @param properties worker settings laid over the defaults
 */
public record ConnectConfig(
        Path dir,
        int port,
        String bootstrapServers,
        @Nullable String registryUrl,
        List<Path> plugins,
        String heap,
        Map<String, String> properties) {

    public static ConnectConfig in(Path dir, String bootstrapServers) {
        return new ConnectConfig(dir, 0, bootstrapServers, null, List.of(), "256m", Map.of());
    }

    public ConnectConfig withPort(int rest) {
        return new ConnectConfig(dir, rest, bootstrapServers, registryUrl, plugins, heap, properties);
    }

    public ConnectConfig withRegistry(String url) {
        return new ConnectConfig(dir, port, bootstrapServers, url, plugins, heap, properties);
    }

    public ConnectConfig withPlugins(List<Path> directories) {
        return new ConnectConfig(dir, port, bootstrapServers, registryUrl, List.copyOf(directories), heap, properties);
    }

    public ConnectConfig withHeap(String size) {
        return new ConnectConfig(dir, port, bootstrapServers, registryUrl, plugins, size, properties);
    }

    public ConnectConfig withProperties(Map<String, String> settings) {
        return new ConnectConfig(dir, port, bootstrapServers, registryUrl, plugins, heap, Map.copyOf(settings));
    }

    ConnectConfig withFreePorts() {
        return withPort(FreePorts.orNext(port));
    }
}
