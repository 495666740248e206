package org.gridtally.druid.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.BaseObjectColumnValueSelector;
import org.apache.druid.segment.ColumnInspector;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.column.ColumnCapabilities;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.segment.column.ValueType;
import org.apache.druid.segment.vector.VectorColumnSelectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * An aggregator whose result is a state of a kind, kept in cells on the heap.
 *
 * @param <S> the state
 * @param <C> the cell in which it grows
 */
public abstract class StateAggregatorFactory<S, C extends Cell<S>> extends AggregatorFactory {
    private final StateKind<S> kind;
    private final String name;

    protected StateAggregatorFactory(StateKind<S> kind, @Nullable String name) {
        this.kind = kind;
        this.name = Objects.requireNonNull(name, kind.typeName() + ": property name: expected a text, found none");
    }

    /** An empty cell. */
    protected abstract C newCell();

    /** The one column that is read, as objects; null when several are. */
    protected abstract @Nullable String objectColumn();

    /** True when that column holds states of this kind, as base64 or bytes in an input row. */
    protected abstract boolean readsStates();

    /** How an object of that column comes into a cell. */
    protected abstract ObjectInput<? super C> objects();

    /** What reads the several columns, when there is no one column. */
    protected abstract CellInput<? super C> rows(ColumnSelectorFactory columns);

    private CellInput<? super C> input(ColumnSelectorFactory columns) {
        String column = objectColumn();
        if (column == null) {
            return rows(columns);
        }
        BaseObjectColumnValueSelector<?> selector = columns.makeColumnValueSelector(column);
        ObjectInput<? super C> objects = objects();
        return cell -> objects.into(selector.getObject(), cell);
    }

    @Override
    public final Aggregator factorize(ColumnSelectorFactory columns) {
        return new CellAggregator<>(input(columns), newCell());
    }

    @Override
    public final BufferAggregator factorizeBuffered(ColumnSelectorFactory columns) {
        return new CellBufferAggregator<>(input(columns), new CellTable<>(this::newCell));
    }

    @Override
    public final VectorAggregator factorizeVector(VectorColumnSelectorFactory columns) {
        return new CellVectorAggregator<>(
                columns.makeObjectSelector(Objects.requireNonNull(objectColumn())),
                objects(),
                new CellTable<>(this::newCell));
    }

    /** One column of objects comes in vectors; several columns are read row by row. */
    @Override
    public final boolean canVectorize(ColumnInspector columns) {
        String column = objectColumn();
        if (column == null) {
            return false;
        }
        ColumnCapabilities capabilities = columns.getColumnCapabilities(column);
        return capabilities == null || capabilities.is(ValueType.COMPLEX);
    }

    @Override
    public final Comparator<S> getComparator() {
        return new StateStrategy<>(kind);
    }

    @Override
    public final @Nullable Object combine(@Nullable Object left, @Nullable Object right) {
        C cell = newCell();
        ObjectInput<Cell<S>> states = ObjectInput.states(kind);
        states.into(left, cell);
        states.into(right, cell);
        return cell.get();
    }

    @Override
    @SuppressWarnings("rawtypes") // Druid's signature.
    public final AggregateCombiner makeAggregateCombiner() {
        return new CellCombiner<>(kind, this::newCell);
    }

    @Override
    public final @Nullable Object deserialize(@Nullable Object object) {
        return kind.of(object);
    }

    @Override
    public final @Nullable Object finalizeComputation(@Nullable Object object) {
        return object;
    }

    @Override
    @JsonProperty
    public final String getName() {
        return name;
    }

    @Override
    public final ColumnType getIntermediateType() {
        return kind.columnType();
    }

    @Override
    public final ColumnType getResultType() {
        return kind.columnType();
    }

    /** Nothing is kept in the buffer, but Druid wants a place for each result. */
    @Override
    public final int getMaxIntermediateSize() {
        return Integer.BYTES;
    }
}
