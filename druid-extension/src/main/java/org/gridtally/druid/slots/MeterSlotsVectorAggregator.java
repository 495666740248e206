package org.gridtally.druid.slots;

import java.nio.ByteBuffer;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.vector.VectorObjectSelector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Batches of rows for groups, from a column of states. */
final class MeterSlotsVectorAggregator implements VectorAggregator {
    private final VectorObjectSelector column;
    private final CellTable cells;

    MeterSlotsVectorAggregator(VectorObjectSelector column, int maxSlots) {
        this.column = column;
        this.cells = new CellTable(maxSlots);
    }

    @Override
    public void init(ByteBuffer buffer, int position) {
        cells.init(buffer, position);
    }

    @Override
    public void aggregate(ByteBuffer buffer, int position, int startRow, int endRow) {
        @Nullable Object[] states = column.getObjectVector();
        SlotsCell cell = cells.cell(buffer, position);
        for (int row = startRow; row < endRow; row++) {
            merge(states[row], cell);
        }
    }

    @Override
    public void aggregate(ByteBuffer buffer, int numRows, int[] positions, int @Nullable [] rows, int positionOffset) {
        @Nullable Object[] states = column.getObjectVector();
        for (int i = 0; i < numRows; i++) {
            merge(states[rows == null ? i : rows[i]], cells.cell(buffer, positions[i] + positionOffset));
        }
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
    public void close() {
        cells.clear();
    }

    private static void merge(@Nullable Object object, SlotsCell cell) {
        SlotState state = SlotStates.of(object);
        if (state != null) {
            cell.merge(state);
        }
    }
}
