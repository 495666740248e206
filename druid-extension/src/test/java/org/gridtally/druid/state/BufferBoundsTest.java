package org.gridtally.druid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.vector.VectorColumnSelectorFactory;
import org.apache.druid.segment.vector.VectorObjectSelector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No aggregator writes past the size that it declares, whatever it is fed and wherever its place moves. */
class BufferBoundsTest {
    private static final int TRIES = 300;

    static Stream<StateType> types() {
        return StateType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void rowByRow(StateType type) {
        Random random = new Random(1);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Columns columns = new Columns();
            StateAggregatorFactory<?, ?> factory = type.overRows();
            BufferAggregator aggregator = factory.factorizeBuffered(columns.selectors());
            GuardedBuffer places = new GuardedBuffer(factory.getMaxIntermediateSizeWithNulls(), random);
            for (int place = 0; place < GuardedBuffer.PLACES; place++) {
                aggregator.init(places.buffer(), places.position(place));
            }
            for (InputRow row : type.rows(random, random.nextInt(40))) {
                columns.standOn(row);
                aggregator.aggregate(places.buffer(), places.position(random.nextInt(GuardedBuffer.PLACES)));
                if (random.nextInt(10) == 0) {
                    GuardedBuffer moved = new GuardedBuffer(factory.getMaxIntermediateSizeWithNulls(), random);
                    for (int place = 0; place < GuardedBuffer.PLACES; place++) {
                        aggregator.relocate(
                                places.position(place), moved.position(place), places.buffer(), moved.buffer());
                    }
                    places.assertNothingWrittenBesideThePlaces();
                    places = moved;
                }
            }
            for (int place = 0; place < GuardedBuffer.PLACES; place++) {
                aggregator.get(places.buffer(), places.position(place));
            }
            places.assertNothingWrittenBesideThePlaces();
            aggregator.close();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void inVectors(StateType type) {
        Random random = new Random(2);
        List<@Nullable Object> states = new ArrayList<>();
        states.add(null);
        for (int i = 0; i < 20; i++) {
            states.add(type.state(type.rows(random, random.nextInt(40))));
        }
        assertThat(states.stream().distinct()).as("different states").hasSizeGreaterThan(10);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            StateAggregatorFactory<?, ?> factory = type.overStates();
            VectorAggregator aggregator = factory.factorizeVector(vectors(states.toArray()));
            GuardedBuffer places = new GuardedBuffer(factory.getMaxIntermediateSizeWithNulls(), random);
            for (int place = 0; place < GuardedBuffer.PLACES; place++) {
                aggregator.init(places.buffer(), places.position(place));
            }
            int[] rows = random.ints(10, 0, states.size()).toArray();
            int[] positions = random.ints(10, 0, GuardedBuffer.PLACES)
                    .map(places::position)
                    .toArray();
            aggregator.aggregate(places.buffer(), rows.length, positions, rows, 0);
            aggregator.aggregate(places.buffer(), places.position(0), 0, states.size());
            for (int place = 0; place < GuardedBuffer.PLACES; place++) {
                aggregator.get(places.buffer(), places.position(place));
            }
            places.assertNothingWrittenBesideThePlaces();
            aggregator.close();
        }
    }

    /** Only the selector of objects is ever asked for, and of it only the objects. */
    private static VectorColumnSelectorFactory vectors(@Nullable Object[] objects) {
        VectorObjectSelector column = proxy(VectorObjectSelector.class, objects);
        return proxy(VectorColumnSelectorFactory.class, column);
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(
                BufferBoundsTest.class.getClassLoader(), types, (proxy, method, arguments) -> answer));
    }
}
