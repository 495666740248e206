package org.gridtally.druid.outages;

import org.gridtally.core.outage.OutageState;
import org.gridtally.druid.state.StateKind;

/** The complex type {@code meterOutages}. */
public final class OutagesKind implements StateKind<OutageState> {
    /** The only one. */
    public static final OutagesKind INSTANCE = new OutagesKind();

    private OutagesKind() {}

    @Override
    public String typeName() {
        return "meterOutages";
    }

    @Override
    public Class<OutageState> stateClass() {
        return OutageState.class;
    }

    @Override
    public OutageState ofBytes(byte[] serialized) {
        return OutageState.ofBytes(serialized);
    }

    @Override
    public byte[] bytes(OutageState state) {
        return state.bytes();
    }

    @Override
    public OutageState empty() {
        return OutageState.EMPTY;
    }
}
