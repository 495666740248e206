package org.gridtally.druid.state;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.query.monomorphicprocessing.RuntimeShapeInspector;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.ObjectColumnSelector;
import org.apache.druid.segment.RowAdapters;
import org.apache.druid.segment.RowBasedColumnSelectorFactory;
import org.apache.druid.segment.column.RowSignature;
import org.apache.druid.segment.vector.VectorColumnSelectorFactory;
import org.apache.druid.segment.vector.VectorObjectSelector;
import org.jspecify.annotations.Nullable;

/** The ways that rows and states take through the aggregators of a type, at random. */
public final class StatePaths<S> {
    private static final int PLACES = 3;

    private final StateAggregatorFactory<S, ?> factory;
    private final Class<S> type;
    private final Random random;

    public StatePaths(StateAggregatorFactory<S, ?> factory, Class<S> type, Random random) {
        this.factory = factory;
        this.type = type;
        this.random = random;
    }

    /** Row by row on the heap. */
    public @Nullable S heap(List<InputRow> rows) {
        AtomicReference<InputRow> row = new AtomicReference<>();
        Aggregator aggregator = factory.factorize(columns(row));
        for (InputRow next : rows) {
            row.set(next);
            aggregator.aggregateWithSize();
            if (random.nextInt(20) == 0) {
                aggregator.get();
            }
        }
        return type.cast(aggregator.get());
    }

    /** Row by row into random places of a buffer, which moves in between; then the places are combined. */
    public @Nullable S buffer(List<InputRow> rows) {
        AtomicReference<InputRow> row = new AtomicReference<>();
        BufferAggregator aggregator = factory.factorizeBuffered(columns(row));
        ByteBuffer buffer = ByteBuffer.allocate(position(PLACES));
        for (int place = 0; place < PLACES; place++) {
            aggregator.init(buffer, position(place));
        }
        for (InputRow next : rows) {
            row.set(next);
            aggregator.aggregate(buffer, position(random.nextInt(PLACES)));
            if (random.nextInt(20) == 0) {
                ByteBuffer moved = ByteBuffer.allocate(position(PLACES));
                for (int place = 0; place < PLACES; place++) {
                    aggregator.relocate(position(place), position(place), buffer, moved);
                }
                buffer = moved;
            }
        }
        List<@Nullable S> results = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            results.add(type.cast(aggregator.get(buffer, position(place))));
        }
        aggregator.close();
        return combined(results);
    }

    /** Batches of the objects of a column, half of them into random places, the rest as a range into one. */
    public @Nullable S vector(List<? extends @Nullable Object> column) {
        VectorAggregator aggregator = factory.factorizeVector(vectors(column.toArray()));
        ByteBuffer buffer = ByteBuffer.allocate(position(PLACES));
        for (int place = 0; place < PLACES; place++) {
            aggregator.init(buffer, position(place));
        }
        int half = column.size() / 2;
        int[] rows = new int[half];
        int[] positions = new int[half];
        for (int i = 0; i < half; i++) {
            rows[i] = half - 1 - i;
            positions[i] = position(random.nextInt(PLACES)) - 1;
        }
        aggregator.aggregate(buffer, half, positions, rows, 1);
        aggregator.aggregate(buffer, position(0), half, column.size());
        List<@Nullable S> results = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            results.add(type.cast(aggregator.get(buffer, position(place))));
        }
        aggregator.close();
        return combined(results);
    }

    /** Two by two, in random order. */
    public @Nullable S combined(List<? extends @Nullable S> states) {
        List<@Nullable S> left = new ArrayList<>(states);
        Object result = null;
        while (!left.isEmpty()) {
            result = factory.combine(left.remove(random.nextInt(left.size())), result);
        }
        return type.cast(result);
    }

    /** As segments are merged; of at least one state. */
    public @Nullable S folded(List<? extends @Nullable S> states) {
        Shown<S> shown = new Shown<>(type);
        AggregateCombiner<?> combiner = factory.makeAggregateCombiner();
        shown.state = states.get(0);
        combiner.reset(shown);
        for (S state : states.subList(1, states.size())) {
            shown.state = state;
            combiner.fold(shown);
        }
        return type.cast(combiner.getObject());
    }

    /** Each row into one of the parts, which follow one another in random order. */
    public <R> List<List<R>> split(List<R> rows, int parts) {
        List<List<R>> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new ArrayList<>());
        }
        rows.forEach(row -> split.get(random.nextInt(parts)).add(row));
        return split;
    }

    private int position(int place) {
        return 1 + place * (factory.getMaxIntermediateSize() + 1);
    }

    private static ColumnSelectorFactory columns(AtomicReference<InputRow> row) {
        return RowBasedColumnSelectorFactory.create(
                RowAdapters.standardRow(), row::get, RowSignature.empty(), false, false);
    }

    /** Only the selector of objects is ever asked for, and of it only the objects. */
    private static VectorColumnSelectorFactory vectors(@Nullable Object[] objects) {
        VectorObjectSelector column = answering(VectorObjectSelector.class, objects);
        return answering(VectorColumnSelectorFactory.class, column);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        Class<?>[] types = {type};
        return type.cast(
                Proxy.newProxyInstance(StatePaths.class.getClassLoader(), types, (proxy, method, arguments) -> answer));
    }

    /** A column that shows whatever is put there. */
    private static final class Shown<S> extends ObjectColumnSelector<S> {
        private final Class<S> type;
        private @Nullable S state;

        Shown(Class<S> type) {
            this.type = type;
        }

        @Override
        public @Nullable S getObject() {
            return state;
        }

        @Override
        public Class<S> classOfObject() {
            return type;
        }

        @Override
        public void inspectRuntimeShape(RuntimeShapeInspector inspector) {
            // Nothing that a test would specialize on.
        }
    }
}
