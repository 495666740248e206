package org.gridtally.druid.fleet;

import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.druid.state.StateKind;

/** The complex type {@code meterFleet}. */
public final class FleetKind implements StateKind<FleetLoad> {
    /** The only one. */
    public static final FleetKind INSTANCE = new FleetKind();

    private FleetKind() {}

    @Override
    public String typeName() {
        return "meterFleet";
    }

    @Override
    public Class<FleetLoad> stateClass() {
        return FleetLoad.class;
    }

    @Override
    public FleetLoad ofBytes(byte[] serialized) {
        return FleetLoad.ofBytes(serialized);
    }

    @Override
    public byte[] bytes(FleetLoad state) {
        return state.bytes();
    }

    @Override
    public FleetLoad empty() {
        return FleetLoad.EMPTY;
    }
}
