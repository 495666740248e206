package org.gridtally.quickstart.demo;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which energy does a usage point come to?
 *
 * <p>That of its intervals, as in billing; the register beside them counts the same energy once more. Only a usage point
 * that has nothing but registers comes to how far they advanced.
 */
final class EnergyBook {
    private EnergyBook() {}

    /**
     * Micro-Wh by {@code usage point/channel}.
     *
     * @param intervals sums of the interval channels
     * @param registers advances of the registers
     */
    static Map<String, Long> of(Map<String, Long> intervals, Map<String, Long> registers) {
        Map<String, Long> energy = new TreeMap<>(intervals);
        Set<String> covered =
                intervals.keySet().stream().map(EnergyBook::usagePoint).collect(Collectors.toSet());
        registers.forEach((channel, micros) -> {
            if (!covered.contains(usagePoint(channel))) {
                energy.put(channel, micros);
            }
        });
        return energy;
    }

    static long total(Map<String, Long> energy) {
        return energy.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private static String usagePoint(String channel) {
        return channel.substring(0, channel.lastIndexOf('/'));
    }
}
