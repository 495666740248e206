package org.gridtally.core.battery;

import java.util.List;
import java.util.OptionalLong;
import org.gridtally.core.channel.SharedInstants;
import org.gridtally.core.slots.Slots;

/** How far the highest and the lowest cell of a battery drifted apart. */
public final class CellSpread {
    private CellSpread() {}

    /** The largest difference, micro-volts, over the instants that both channels share; empty without any. */
    public static OptionalLong largest(Slots slots, String highest, String lowest) {
        OptionalLong[] spread = {OptionalLong.empty()};
        SharedInstants.forEach(slots, List.of(highest, lowest), (time, volts) -> {
            long difference = Math.subtractExact(volts[0], volts[1]);
            spread[0] = OptionalLong.of(Math.max(spread[0].orElse(Long.MIN_VALUE), difference));
        });
        return spread[0];
    }
}
