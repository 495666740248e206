package org.gridtally.core.voltage;

import java.util.List;
import org.gridtally.core.channel.SharedInstants;
import org.gridtally.core.slots.Slots;

/**
 * The instant at which three phases were most unlike, the earliest of equal ones.
 *
 * @param share see {@link PhaseImbalance}; NaN when no instant has all three
 * @param time UTC milliseconds since 1970
 */
public record WorstImbalance(double share, long time) {
    /** Over the instants that the three channels share. */
    public static WorstImbalance of(Slots slots, String a, String b, String c) {
        WorstImbalance[] worst = {new WorstImbalance(Double.NaN, -1)};
        SharedInstants.forEach(slots, List.of(a, b, c), (time, volts) -> {
            double share = PhaseImbalance.of(volts[0], volts[1], volts[2]);
            if (share > worst[0].share || Double.isNaN(worst[0].share) && !Double.isNaN(share)) {
                worst[0] = new WorstImbalance(share, time);
            }
        });
        return worst[0];
    }
}
