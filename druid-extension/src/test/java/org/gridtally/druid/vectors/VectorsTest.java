package org.gridtally.druid.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.segment.RowAdapters;
import org.apache.druid.segment.RowBasedColumnSelectorFactory;
import org.apache.druid.segment.column.RowSignature;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.RawFields;
import org.gridtally.druid.slots.SlotsKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-made vectors through the aggregator and the functions. */
class VectorsTest {
    static Stream<Vector> vectors() {
        return Vector.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void answersAsWorkedOutByHand(Vector vector) {
        Object state = state(vector.rowsTwiceInAnyOrder());
        for (VectorCall call : vector.calls()) {
            String error = call.error();
            if (error == null) {
                call.check(answer(call, state));
            } else {
                assertThatThrownBy(() -> answer(call, state))
                        .as("%s", call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(error);
            }
        }
    }

    @Test
    void everyFunctionOverSlotsHasAVector() {
        List<String> missing = new ArrayList<>();
        FunctionCatalogue.all().stream()
                .filter(function -> function.family().kind() == SlotsKind.INSTANCE)
                .forEach(function -> missing.add(function.name()));
        vectors()
                .flatMap(vector -> vector.calls().stream())
                .filter(call -> call.error() == null)
                .forEach(call -> missing.remove(call.function().name()));
        assertThat(missing)
                .as("functions without a case in druid-extension/vectors; work one out by hand")
                .isEmpty();
    }

    @Test
    void everyVectorHasANameOfItsOwnAndAReason() {
        assertThat(vectors().map(Vector::id)).doesNotHaveDuplicates();
        assertThat(vectors()).allSatisfy(vector -> assertThat(vector.reason()).hasSizeGreaterThan(20));
    }

    private static @Nullable Object answer(VectorCall call, @Nullable Object state) {
        return call.function().call(call.arguments()).over(state);
    }

    private static @Nullable Object state(List<InputRow> rows) {
        AtomicReference<InputRow> row = new AtomicReference<>();
        Aggregator aggregator = MeterSlotsAggregatorFactory.ofRaw("slots", RawFields.DEFAULT)
                .factorize(RowBasedColumnSelectorFactory.create(
                        RowAdapters.standardRow(), row::get, RowSignature.empty(), false, false));
        for (InputRow next : rows) {
            row.set(next);
            aggregator.aggregate();
        }
        return aggregator.get();
    }
}
