package org.gridtally.core.channel;

import java.util.List;
import java.util.Objects;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;

/** Makes the slots of one channel from a list of values; null is a slot that was not received. */
public final class OneChannel {
    public static final long QUARTER_HOUR = 900_000L;

    private OneChannel() {}

    public static SlotState slots(long start, long step, List<Long> values) {
        SlotsBuilder slots = new SlotsBuilder();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            if (value != null) {
                slots.add("up|import|m1", start + i * step, value, 1L, Quality.VALID);
            }
        }
        return slots.build();
    }

    public static ChannelSeries of(long start, long step, List<Long> values) {
        return Objects.requireNonNull(ChannelSeries.only(slots(start, step, values)), "no value");
    }
}
