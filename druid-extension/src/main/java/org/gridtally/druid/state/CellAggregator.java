package org.gridtally.druid.state;

import org.apache.druid.query.aggregation.Aggregator;
import org.jspecify.annotations.Nullable;

/** On the heap: at ingestion and in queries over time. Synchronized because queries read rows that are still growing. */
final class CellAggregator<C extends Cell<?>> implements Aggregator {
    private final CellInput<? super C> input;
    private final C cell;

    CellAggregator(CellInput<? super C> input, C cell) {
        this.input = input;
        this.cell = cell;
    }

    @Override
    public synchronized void aggregate() {
        input.into(cell);
    }

    /** Tells ingestion how much the heap has grown, so that it persists in time. */
    @Override
    public synchronized long aggregateWithSize() {
        input.into(cell);
        return cell.grownBytes();
    }

    @Override
    public synchronized @Nullable Object get() {
        return cell.get();
    }

    @Override
    public float getFloat() {
        throw new UnsupportedOperationException("a state is no number; ask a function for one");
    }

    @Override
    public long getLong() {
        throw new UnsupportedOperationException("a state is no number; ask a function for one");
    }

    @Override
    public void close() {
        // Nothing but heap.
    }
}
