package org.gridtally.druid.post;

import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.Micros;
import org.gridtally.core.register.RegisterDelta;
import org.jspecify.annotations.Nullable;

/** Which number of a {@link RegisterDelta} is asked for. */
public enum RegisterOutput {
    /** The advance in the unit of the readings; null when no two readings say anything. */
    DELTA,
    ROLLOVERS,
    RESETS,
    BLIPS,
    JUMPS,
    AMBIGUOUS,
    OUT_OF_RANGE,
    /** Milliseconds that the delta covers. */
    COVERED_MILLIS;

    @Nullable
    Number of(RegisterDelta delta) {
        return switch (this) {
            case DELTA -> delta.coveredMillis() == 0 ? null : (Number) Micros.toDouble(delta.delta());
            case ROLLOVERS -> (long) delta.rollovers();
            case RESETS -> (long) delta.resets();
            case BLIPS -> (long) delta.blips();
            case JUMPS -> (long) delta.jumps();
            case AMBIGUOUS -> (long) delta.ambiguous();
            case OUT_OF_RANGE -> (long) delta.outOfRange();
            case COVERED_MILLIS -> delta.coveredMillis();
        };
    }

    ColumnType type() {
        return this == DELTA ? ColumnType.DOUBLE : ColumnType.LONG;
    }
}
