package org.gridtally.druid.slots;

import org.apache.druid.query.aggregation.Aggregator;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** On the heap: at ingestion and in queries over time. Synchronized because queries read rows that are still growing. */
final class MeterSlotsAggregator implements Aggregator {
    private final SlotsInput input;
    private final SlotsCell cell;

    MeterSlotsAggregator(SlotsInput input, int maxSlots) {
        this.input = input;
        this.cell = new SlotsCell(maxSlots);
    }

    @Override
    public synchronized void aggregate() {
        input.into(cell);
    }

    /** Tells ingestion how much the heap has grown, so that it persists in time. */
    @Override
    public synchronized long aggregateWithSize() {
        input.into(cell);
        return (long) cell.grown() * MeterSlotsAggregatorFactory.HEAP_PER_ROW;
    }

    @Override
    public synchronized @Nullable SlotState get() {
        return cell.get();
    }

    @Override
    public float getFloat() {
        throw new UnsupportedOperationException("meterSlots is no number; use METER_USAGE and the like");
    }

    @Override
    public long getLong() {
        throw new UnsupportedOperationException("meterSlots is no number; use METER_USAGE and the like");
    }

    @Override
    public void close() {
        // Nothing but heap.
    }
}
