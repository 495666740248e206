package org.gridtally.quickstart.preflight;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What parts need of the machine before they start.
 *
 * @param ports each with the name of the part that takes it
 * @param memoryMib memory in MiB
 */
public record Demand(Map<Integer, String> ports, long memoryMib) {
    /** The five JVMs take under 2 GB; below this they would push something else out. */
    static final long STACK_MEMORY_MIB = 2048;

    /** That of the stack without any store beside Druid. */
    public static Demand ofStack(Ports ports) {
        return new Demand(ports.all(), STACK_MEMORY_MIB);
    }

    public Demand plus(Demand other) {
        Map<Integer, String> all = new LinkedHashMap<>(ports);
        all.putAll(other.ports);
        return new Demand(all, memoryMib + other.memoryMib);
    }
}
