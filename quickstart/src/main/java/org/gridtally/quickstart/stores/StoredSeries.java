package org.gridtally.quickstart.stores;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds of one channel of one usage point.
 *
 * @param label {@code usage point/channel}
 * @param kind INTERVAL, REGISTER or INSTANTANEOUS
 * @param readings canonical readings with a value
 * @param sum of their values, in the unit
 * @param advance how far a register of energy advanced, Wh; null for anything else, or when its dials are unknown
 */
public record StoredSeries(
        String label, String kind, String unit, long readings, BigDecimal sum, @Nullable BigDecimal advance) {

    public boolean isInterval() {
        return kind.equals("INTERVAL");
    }

    /** True when its values add up to energy. */
    public boolean isIntervalEnergy() {
        return isInterval() && unit.equals("Wh");
    }
}
