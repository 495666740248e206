package org.gridtally.druid.slots;

import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.StateKind;

/** The complex type {@code meterSlots}. */
public final class SlotsKind implements StateKind<SlotState> {
    /** The only one. */
    public static final SlotsKind INSTANCE = new SlotsKind();

    private SlotsKind() {}

    @Override
    public String typeName() {
        return "meterSlots";
    }

    @Override
    public Class<SlotState> stateClass() {
        return SlotState.class;
    }

    @Override
    public SlotState ofBytes(byte[] serialized) {
        return SlotState.ofBytes(serialized);
    }

    @Override
    public byte[] bytes(SlotState state) {
        return state.bytes();
    }

    @Override
    public SlotState empty() {
        return SlotState.EMPTY;
    }
}
