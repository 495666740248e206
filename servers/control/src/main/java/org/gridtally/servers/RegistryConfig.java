package org.gridtally.servers;

import java.nio.file.Path;

/**
 * What may be chosen about the schema registry.
 *
 * @param dir where it keeps its database and log
 * @param port where it listens, 0 for a free one
 * @param heap the largest heap, as in -Xmx
 */
public record RegistryConfig(Path dir, int port, String heap) {

    public static RegistryConfig in(Path dir) {
        return new RegistryConfig(dir, 0, "96m");
    }

    public RegistryConfig withPort(int http) {
        return new RegistryConfig(dir, http, heap);
    }

    public RegistryConfig withHeap(String size) {
        return new RegistryConfig(dir, port, size);
    }

    RegistryConfig withFreePorts() {
        return withPort(FreePorts.orNext(port));
    }
}
