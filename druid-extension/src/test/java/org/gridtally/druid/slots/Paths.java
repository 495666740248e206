package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.RowAdapters;
import org.apache.druid.segment.RowBasedColumnSelectorFactory;
import org.apache.druid.segment.column.RowSignature;
import org.apache.druid.segment.vector.VectorColumnSelectorFactory;
import org.apache.druid.segment.vector.VectorObjectSelector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** The ways that rows take through the aggregators. */
final class Paths {
    private static final int PLACES = 3;
    private static final byte GUARD = 0x5A;

    private final MeterSlotsAggregatorFactory factory;
    private final Random random;

    Paths(MeterSlotsAggregatorFactory factory, Random random) {
        this.factory = factory;
        this.random = random;
    }

    /** Row by row on the heap. */
    @Nullable
    SlotState heap(List<InputRow> rows) {
        AtomicReference<InputRow> row = new AtomicReference<>();
        Aggregator aggregator = factory.factorize(columns(row));
        long grown = 0;
        for (InputRow next : rows) {
            row.set(next);
            grown += aggregator.aggregateWithSize();
            if (random.nextInt(20) == 0) {
                aggregator.get();
            }
        }
        SlotState state = (SlotState) aggregator.get();
        assertThat(grown).isGreaterThanOrEqualTo(SlowOracle.in(state).size());
        return state;
    }

    /** Row by row into random places of a buffer, which moves in between; then the places are combined. */
    @Nullable
    SlotState buffer(List<InputRow> rows) {
        AtomicReference<InputRow> row = new AtomicReference<>();
        BufferAggregator aggregator = factory.factorizeBuffered(columns(row));
        ByteBuffer buffer = guarded();
        for (int place = 0; place < PLACES; place++) {
            aggregator.init(buffer, position(place));
        }
        for (InputRow next : rows) {
            row.set(next);
            aggregator.aggregate(buffer, position(random.nextInt(PLACES)));
            if (random.nextInt(20) == 0) {
                ByteBuffer moved = guarded();
                for (int place = 0; place < PLACES; place++) {
                    aggregator.relocate(position(place), position(place), buffer, moved);
                }
                buffer = moved;
            }
        }
        List<SlotState> results = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            results.add((SlotState) aggregator.get(buffer, position(place)));
        }
        assertGuarded(buffer);
        aggregator.close();
        return combined(results);
    }

    /** Batches of states into random places, and ranges of them into one. */
    @Nullable
    SlotState vector(List<@Nullable SlotState> states) {
        Object[] batch = states.toArray();
        VectorAggregator aggregator =
                MeterSlotsAggregatorFactory.ofStates("s", "states").factorizeVector(vectors(new Batch(batch)));
        ByteBuffer buffer = guarded();
        for (int place = 0; place < PLACES; place++) {
            aggregator.init(buffer, position(place));
        }
        int half = batch.length / 2;
        int[] rows = new int[half];
        int[] positions = new int[half];
        for (int i = 0; i < half; i++) {
            rows[i] = half - 1 - i;
            positions[i] = position(random.nextInt(PLACES)) - 1;
        }
        aggregator.aggregate(buffer, half, positions, rows, 1);
        aggregator.aggregate(buffer, position(0), half, batch.length);
        List<SlotState> results = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            results.add((SlotState) aggregator.get(buffer, position(place)));
        }
        assertGuarded(buffer);
        aggregator.close();
        return combined(results);
    }

    /** Two by two, in random order. */
    @Nullable
    SlotState combined(List<@Nullable SlotState> states) {
        List<SlotState> left = new ArrayList<>(states);
        Object result = null;
        while (!left.isEmpty()) {
            result = factory.combine(left.remove(random.nextInt(left.size())), result);
        }
        return (SlotState) result;
    }

    /** As segments are merged. */
    @Nullable
    SlotState folded(List<@Nullable SlotState> states) {
        StateSelector selector = new StateSelector();
        AggregateCombiner<?> combiner = factory.makeAggregateCombiner();
        selector.state = states.get(0);
        combiner.reset(selector);
        for (SlotState state : states) {
            selector.state = state;
            combiner.fold(selector);
        }
        return (SlotState) combiner.getObject();
    }

    private static ColumnSelectorFactory columns(AtomicReference<InputRow> row) {
        return RowBasedColumnSelectorFactory.create(
                RowAdapters.standardRow(), row::get, RowSignature.empty(), false, false);
    }

    /** Only the selector of objects is ever asked for. */
    private static VectorColumnSelectorFactory vectors(VectorObjectSelector column) {
        Class<?>[] types = {VectorColumnSelectorFactory.class};
        return (VectorColumnSelectorFactory)
                Proxy.newProxyInstance(Paths.class.getClassLoader(), types, (proxy, method, arguments) -> column);
    }

    private int position(int place) {
        return 1 + place * (factory.getMaxIntermediateSize() + 1);
    }

    /** A buffer full of guards, to see that nothing is written beside the places. */
    private ByteBuffer guarded() {
        byte[] guards = new byte[position(PLACES)];
        Arrays.fill(guards, GUARD);
        return ByteBuffer.wrap(guards);
    }

    private void assertGuarded(ByteBuffer buffer) {
        for (int place = 0; place <= PLACES; place++) {
            assertThat(buffer.get(position(place) - 1)).isEqualTo(GUARD);
        }
    }

    private record Batch(Object[] objects) implements VectorObjectSelector {
        @Override
        public Object[] getObjectVector() {
            return objects;
        }

        @Override
        public int getMaxVectorSize() {
            return objects.length;
        }

        @Override
        public int getCurrentVectorSize() {
            return objects.length;
        }
    }
}
