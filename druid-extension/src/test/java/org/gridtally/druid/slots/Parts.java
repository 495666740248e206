package org.gridtally.druid.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.druid.data.input.InputRow;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** States of the parts of some rows, each row in one or two of them, with a null and a repetition. */
final class Parts {
    private Parts() {}

    static List<@Nullable SlotState> of(
            MeterSlotsAggregatorFactory factory, List<InputRow> rows, int parts, Random random) {
        List<List<InputRow>> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new ArrayList<>());
        }
        for (InputRow row : rows) {
            split.get(random.nextInt(parts)).add(row);
            split.get(random.nextInt(parts)).add(row);
        }
        List<@Nullable SlotState> states = new ArrayList<>();
        Paths paths = new Paths(factory, random);
        split.forEach(part -> states.add(paths.heap(part)));
        states.add(states.get(0));
        states.add(null);
        return states;
    }
}
