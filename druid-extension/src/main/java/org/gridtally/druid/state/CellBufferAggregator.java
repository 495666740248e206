package org.gridtally.druid.state;

import java.nio.ByteBuffer;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.monomorphicprocessing.RuntimeShapeInspector;
import org.jspecify.annotations.Nullable;

/** Row by row for groups. */
final class CellBufferAggregator<C extends Cell<?>> implements BufferAggregator {
    private final CellInput<? super C> input;
    private final CellTable<C> cells;

    CellBufferAggregator(CellInput<? super C> input, CellTable<C> cells) {
        this.input = input;
        this.cells = cells;
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
    public @Nullable Object get(ByteBuffer buffer, int position) {
        return cells.get(buffer, position);
    }

    @Override
    public void relocate(int oldPosition, int newPosition, ByteBuffer oldBuffer, ByteBuffer newBuffer) {
        cells.relocate(oldPosition, newPosition, oldBuffer, newBuffer);
    }

    @Override
    public float getFloat(ByteBuffer buffer, int position) {
        throw new UnsupportedOperationException("a state is no number; ask a function for one");
    }

    @Override
    public long getLong(ByteBuffer buffer, int position) {
        throw new UnsupportedOperationException("a state is no number; ask a function for one");
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
