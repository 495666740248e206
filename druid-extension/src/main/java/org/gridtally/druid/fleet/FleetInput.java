package org.gridtally.druid.fleet;

import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.core.slots.ReceivedReader;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.ObjectInput;
import org.jspecify.annotations.Nullable;

/** Each row of slots is one meter more, each row of a fleet is more meters. Text and bytes are those of a fleet. */
final class FleetInput implements ObjectInput<FleetCell> {
    private final ReceivedReader reader = new ReceivedReader();

    @Override
    public void into(@Nullable Object object, FleetCell cell) {
        if (object instanceof SlotState slots) {
            cell.add(slots, reader);
            return;
        }
        FleetLoad fleet = fleet(object);
        if (fleet != null) {
            cell.merge(fleet);
        }
    }

    private static @Nullable FleetLoad fleet(@Nullable Object object) {
        try {
            return FleetKind.INSTANCE.of(object);
        } catch (IllegalArgumentException e) {
            throw new ParseException(null, e, "meterFleet: %s", e.getMessage());
        }
    }
}
