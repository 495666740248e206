package org.gridtally.quickstart.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridtally.quickstart.demo.ChannelFacts.Dials;

/** How far did the energy registers advance, as Druid answers? Asked for all registers of equal dials at once. */
final class Registers {
    private final ReadingsTable table;

    Registers(ReadingsTable table) {
        this.table = table;
    }

    /** Micro-Wh by {@code usage point/channel}. */
    Map<String, Long> of(Map<String, ChannelFacts> channels) {
        Map<Dials, List<String>> byDials = channels.entrySet().stream()
                .filter(channel -> channel.getValue().isEnergyRegister())
                .collect(Collectors.groupingBy(
                        channel -> channel.getValue().dials(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<String, Long> advanced = new TreeMap<>();
        byDials.forEach((dials, registers) -> advanced.putAll(table.registers(dials, registers)));
        return advanced;
    }
}
