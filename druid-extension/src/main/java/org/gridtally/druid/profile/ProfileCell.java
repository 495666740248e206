package org.gridtally.druid.profile;

import java.time.ZoneId;
import org.gridtally.core.Micros;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.profile.HourOfWeekProfile;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.core.slots.ReceivedReader;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.Cell;
import org.jspecify.annotations.Nullable;

/** What a group's rows have taught so far. Its zone is the declared one, else that of the first profile. */
final class ProfileCell implements Cell<WeekProfile> {
    /** Bytes of heap of 168 cells. */
    static final int HEAP = 11_000;

    private @Nullable HourOfWeekProfile learned;
    private final @Nullable ZoneId declared;
    private boolean empty = true;
    private boolean overflowed;
    private boolean counted;

    ProfileCell(@Nullable ZoneId declared) {
        this.declared = declared;
    }

    @Override
    public void merge(WeekProfile state) {
        empty = false;
        overflowed |= state.overflowed();
        ZoneId zone = state.zone();
        if (zone != null) {
            in(declared == null ? zone : declared).merge(state);
        }
    }

    /** Learns the received readings of a row; the reader only lends its arrays. */
    void add(SlotState slots, ZoneId zone, ReceivedReader reader) {
        empty = false;
        if (slots.overflowed()) {
            overflowed = true;
            return;
        }
        HourOfWeekProfile profile = in(zone);
        reader.open(slots);
        if (reader.seriesLeft() == 1) {
            reader.next();
            for (int i = 0; i < reader.size(); i++) {
                profile.add(reader.times()[i], Micros.toDouble(reader.values()[i]));
            }
        } else {
            ChannelSeries.forEach(slots, series -> learn(profile, series));
        }
    }

    @Override
    public long grownBytes() {
        boolean before = counted;
        counted = learned != null;
        return counted && !before ? HEAP : 0;
    }

    @Override
    public @Nullable WeekProfile get() {
        if (overflowed) {
            return WeekProfile.OVERFLOWED;
        }
        return learned == null ? empty ? null : WeekProfile.EMPTY : learned.build();
    }

    private HourOfWeekProfile in(ZoneId zone) {
        if (learned == null) {
            learned = new HourOfWeekProfile(zone);
        }
        return learned;
    }

    private static void learn(HourOfWeekProfile profile, ChannelSeries series) {
        for (int i = 0; i < series.size(); i++) {
            profile.add(series.time(i), Micros.toDouble(series.value(i)));
        }
    }
}
