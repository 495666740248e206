package org.gridtally.druid.slots;

import org.apache.druid.query.aggregation.ObjectAggregateCombiner;
import org.apache.druid.segment.ColumnValueSelector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Merges the states of rows that roll up into one when segments are merged. */
final class MeterSlotsCombiner extends ObjectAggregateCombiner<SlotState> {
    private final int maxSlots;
    private SlotsCell cell;

    MeterSlotsCombiner(int maxSlots) {
        this.maxSlots = maxSlots;
        this.cell = new SlotsCell(maxSlots);
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public void reset(ColumnValueSelector selector) {
        cell = new SlotsCell(maxSlots);
        fold(selector);
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public void fold(ColumnValueSelector selector) {
        SlotState state = SlotStates.of(selector.getObject());
        if (state != null) {
            cell.merge(state);
        }
    }

    @Override
    public @Nullable SlotState getObject() {
        return cell.get();
    }

    @Override
    public Class<SlotState> classOfObject() {
        return SlotState.class;
    }
}
