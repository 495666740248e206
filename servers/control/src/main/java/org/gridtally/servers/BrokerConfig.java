package org.gridtally.servers;

import java.nio.file.Path;
import java.util.Map;

/**
 * What may be chosen about the broker.
 *
 * @param dir where it keeps its state and log
 * @param port where clients connect, 0 for a free one
 * @param controllerPort where its controller listens, 0 for a free one
 * @param heap the largest heap, as in -Xmx
 * @param properties broker settings laid over the lean defaults
 */
public record BrokerConfig(Path dir, int port, int controllerPort, String heap, Map<String, String> properties) {

    public static BrokerConfig in(Path dir) {
        return new BrokerConfig(dir, 0, 0, "256m", Map.of());
    }

    public BrokerConfig withPorts(int client, int controller) {
        return new BrokerConfig(dir, client, controller, heap, properties);
    }

    public BrokerConfig withHeap(String size) {
        return new BrokerConfig(dir, port, controllerPort, size, properties);
    }

    public BrokerConfig withProperties(Map<String, String> settings) {
        return new BrokerConfig(dir, port, controllerPort, heap, Map.copyOf(settings));
    }

    BrokerConfig withFreePorts() {
        return withPorts(FreePorts.orNext(port), FreePorts.orNext(controllerPort));
    }
}
