package org.gridtally.druid.profile;

import java.time.ZoneId;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.core.slots.ReceivedReader;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.ObjectInput;
import org.jspecify.annotations.Nullable;

/** Rows of slots are learned in the declared zone; text and bytes are those of a profile. */
final class ProfileInput implements ObjectInput<ProfileCell> {
    private final @Nullable ZoneId zone;
    private final ReceivedReader reader = new ReceivedReader();

    ProfileInput(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void into(@Nullable Object object, ProfileCell cell) {
        if (object instanceof SlotState slots) {
            if (zone == null) {
                throw new IllegalArgumentException("meterProfile: property zone: expected a time zone for a column of"
                        + " meterSlots, found none");
            }
            cell.add(slots, zone, reader);
            return;
        }
        WeekProfile profile = profile(object);
        if (profile != null) {
            cell.merge(profile);
        }
    }

    private static @Nullable WeekProfile profile(@Nullable Object object) {
        try {
            return ProfileKind.INSTANCE.of(object);
        } catch (IllegalArgumentException e) {
            throw new ParseException(null, e, "meterProfile: %s", e.getMessage());
        }
    }
}
