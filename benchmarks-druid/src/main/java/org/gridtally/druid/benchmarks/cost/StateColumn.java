package org.gridtally.druid.benchmarks.cost;

import org.apache.druid.query.monomorphicprocessing.RuntimeShapeInspector;
import org.apache.druid.segment.ObjectColumnSelector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** A column that shows one state after another. */
final class StateColumn extends ObjectColumnSelector<SlotState> {
    private @Nullable SlotState current;

    void show(SlotState state) {
        current = state;
    }

    @Override
    public @Nullable SlotState getObject() {
        return current;
    }

    @Override
    public Class<SlotState> classOfObject() {
        return SlotState.class;
    }

    @Override
    public void inspectRuntimeShape(RuntimeShapeInspector inspector) {
        inspector.visit("current", current);
    }
}
