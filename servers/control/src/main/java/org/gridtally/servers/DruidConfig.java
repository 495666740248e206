package org.gridtally.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What may be chosen about Druid.
 *
 * @param dir where it keeps its segments, metadata and log
 * @param ports where its parts listen
 * @param heap the largest heap, as in -Xmx
 * @param jvmFlags flags after the default ones, such as -XX:TieredStopAtLevel=4 for a long run
 * @param extensions extension directories beside Kafka's and DataSketches'
 * @param properties settings laid over the defaults: {@code druid.KEY} for all services, {@code broker/druid.KEY} for one
 */
public record DruidConfig(
        Path dir,
        DruidPorts ports,
        String heap,
        List<String> jvmFlags,
        List<Path> extensions,
        Map<String, String> properties) {

    public static DruidConfig in(Path dir) {
        return new DruidConfig(dir, DruidPorts.FREE, "400m", List.of(), List.of(), Map.of());
    }

    public DruidConfig withPorts(DruidPorts chosen) {
        return new DruidConfig(dir, chosen, heap, jvmFlags, extensions, properties);
    }

    public DruidConfig withHeap(String size) {
        return new DruidConfig(dir, ports, size, jvmFlags, extensions, properties);
    }

    public DruidConfig withJvmFlags(List<String> flags) {
        return new DruidConfig(dir, ports, heap, List.copyOf(flags), extensions, properties);
    }

    public DruidConfig withExtensions(List<Path> directories) {
        return new DruidConfig(dir, ports, heap, jvmFlags, List.copyOf(directories), properties);
    }

    public DruidConfig withProperties(Map<String, String> settings) {
        return new DruidConfig(dir, ports, heap, jvmFlags, extensions, Map.copyOf(settings));
    }

    DruidConfig withFreePorts() {
        return withPorts(ports.free());
    }
}
