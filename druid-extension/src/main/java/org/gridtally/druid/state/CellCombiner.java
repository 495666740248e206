package org.gridtally.druid.state;

import java.util.function.Supplier;
import org.apache.druid.query.aggregation.ObjectAggregateCombiner;
import org.apache.druid.segment.ColumnValueSelector;
import org.jspecify.annotations.Nullable;

/** Merges the states of rows that roll up into one when segments are merged. */
final class CellCombiner<S, C extends Cell<S>> extends ObjectAggregateCombiner<S> {
    private final StateKind<S> kind;
    private final Supplier<C> cells;
    private C cell;

    CellCombiner(StateKind<S> kind, Supplier<C> cells) {
        this.kind = kind;
        this.cells = cells;
        this.cell = cells.get();
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public void reset(ColumnValueSelector selector) {
        cell = cells.get();
        fold(selector);
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public void fold(ColumnValueSelector selector) {
        S state = kind.of(selector.getObject());
        if (state != null) {
            cell.merge(state);
        }
    }

    @Override
    public @Nullable S getObject() {
        return cell.get();
    }

    @Override
    public Class<S> classOfObject() {
        return kind.stateClass();
    }
}
