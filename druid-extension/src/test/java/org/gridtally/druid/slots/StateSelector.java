package org.gridtally.druid.slots;

import org.apache.druid.query.monomorphicprocessing.RuntimeShapeInspector;
import org.apache.druid.segment.ObjectColumnSelector;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** A column that shows whatever the test puts there. */
final class StateSelector extends ObjectColumnSelector<SlotState> {
    @Nullable
    SlotState state;

    @Override
    public @Nullable SlotState getObject() {
        return state;
    }

    @Override
    public Class<SlotState> classOfObject() {
        return SlotState.class;
    }

    @Override
    public void inspectRuntimeShape(RuntimeShapeInspector inspector) {
        // Nothing that a test would specialize on.
    }
}
