package org.gridtally.druid.state;

import java.nio.ByteBuffer;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.vector.VectorObjectSelector;
import org.jspecify.annotations.Nullable;

/** Batches of rows for groups, from one column of objects. */
final class CellVectorAggregator<C extends Cell<?>> implements VectorAggregator {
    private final VectorObjectSelector column;
    private final ObjectInput<? super C> input;
    private final CellTable<C> cells;

    CellVectorAggregator(VectorObjectSelector column, ObjectInput<? super C> input, CellTable<C> cells) {
        this.column = column;
        this.input = input;
        this.cells = cells;
    }

    @Override
    public void init(ByteBuffer buffer, int position) {
        cells.init(buffer, position);
    }

    @Override
    public void aggregate(ByteBuffer buffer, int position, int startRow, int endRow) {
        @Nullable Object[] objects = column.getObjectVector();
        C cell = cells.cell(buffer, position);
        for (int row = startRow; row < endRow; row++) {
            input.into(objects[row], cell);
        }
    }

    @Override
    public void aggregate(ByteBuffer buffer, int numRows, int[] positions, int @Nullable [] rows, int positionOffset) {
        @Nullable Object[] objects = column.getObjectVector();
        for (int i = 0; i < numRows; i++) {
            input.into(objects[rows == null ? i : rows[i]], cells.cell(buffer, positions[i] + positionOffset));
        }
    }

    @Override
    public @Nullable Object get(ByteBuffer buffer, int position) {
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
}
