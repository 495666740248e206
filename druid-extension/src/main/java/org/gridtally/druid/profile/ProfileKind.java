package org.gridtally.druid.profile;

import org.gridtally.core.profile.WeekProfile;
import org.gridtally.druid.state.StateKind;

/** The complex type {@code meterProfile}. */
public final class ProfileKind implements StateKind<WeekProfile> {
    /** The only one. */
    public static final ProfileKind INSTANCE = new ProfileKind();

    private ProfileKind() {}

    @Override
    public String typeName() {
        return "meterProfile";
    }

    @Override
    public Class<WeekProfile> stateClass() {
        return WeekProfile.class;
    }

    @Override
    public WeekProfile ofBytes(byte[] serialized) {
        return WeekProfile.ofBytes(serialized);
    }

    @Override
    public byte[] bytes(WeekProfile state) {
        return state.bytes();
    }

    @Override
    public WeekProfile empty() {
        return WeekProfile.EMPTY;
    }
}
