package org.gridtally.connect.source.greenbutton.espi;

import org.jspecify.annotations.Nullable;

/**
 * An ESPI ReadingType as the head-end wrote it; 0 stands for what it left out.
 *
 * @param digits dials of the register from an extension element, null when not told
 * @param resolution value of one step of the last dial in the ReadingType's unit, null when not told
 */
record ReadingType(
        int accumulation,
        int commodity,
        int flow,
        int intervalLength,
        int kind,
        int multiplier,
        int uom,
        @Nullable Integer digits,
        @Nullable String resolution) {

    /** Stands for a powerOfTenMultiplier that is no number. */
    static final int NO_MULTIPLIER = Integer.MIN_VALUE;
}
