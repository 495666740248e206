package org.gridtally.connect.source.greenbutton.espi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Size of registers for head-ends that do not tell it.
 *
 * @param digits dials, or null when it is not known
 * @param resolution one step of the last dial in the unit of the readings, or null
 */
public record RegisterDefaults(@Nullable Integer digits, @Nullable BigDecimal resolution) {
    /** Not known. */
    public static final RegisterDefaults UNKNOWN = new RegisterDefaults(null, null);
}
