package org.gridtally.druid.slots;

import java.nio.ByteBuffer;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.monomorphicprocessing.RuntimeShapeInspector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Row by row for groups. */
final class MeterSlotsBufferAggregator implements BufferAggregator {
    private final SlotsInput input;
    private final CellTable cells;

    MeterSlotsBufferAggregator(SlotsInput input, int maxSlots) {
        this.input = input;
        this.cells = new CellTable(maxSlots);
    }

    @Override
    public void init(ByteBuffer buffer, int position) {
        cells.init(buffer, position);
    }

    @Override
    public void aggregate(ByteBuffer buffer, int position) {
        input.into(cells.cell(buffer, position));
    }

    @Override
    public @Nullable SlotState get(ByteBuffer buffer, int position) {
        return cells.get(buffer, position);
    }

    @Override
    public void relocate(int oldPosition, int newPosition, ByteBuffer oldBuffer, ByteBuffer newBuffer) {
        cells.relocate(oldPosition, newPosition, oldBuffer, newBuffer);
    }

    @Override
    public float getFloat(ByteBuffer buffer, int position) {
        throw new UnsupportedOperationException("meterSlots is no number; use METER_USAGE and the like");
    }

    @Override
    public long getLong(ByteBuffer buffer, int position) {
        throw new UnsupportedOperationException("meterSlots is no number; use METER_USAGE and the like");
    }

    @Override
    public void close() {
        cells.clear();
    }

    @Override
    public void inspectRuntimeShape(RuntimeShapeInspector inspector) {
        inspector.visit("input", input);
    }
}
