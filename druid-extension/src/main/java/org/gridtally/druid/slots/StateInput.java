package org.gridtally.druid.slots;

import org.apache.druid.segment.BaseObjectColumnValueSelector;
import org.gridtally.core.slots.SlotState;

/** Slots from a column of states; null takes nothing. */
record StateInput(BaseObjectColumnValueSelector<?> column) implements SlotsInput {
    @Override
    public void into(SlotsCell cell) {
        SlotState state = SlotStates.of(column.getObject());
        if (state != null) {
            cell.merge(state);
        }
    }
}
