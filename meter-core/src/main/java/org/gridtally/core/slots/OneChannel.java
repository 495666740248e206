package org.gridtally.core.slots;

import java.util.function.Consumer;

/**
 * The slots of one channel out of many, for what is asked of two channels together: intervals against the register that
 * they must add up to.
 *
 * @param slots the slots of all channels
 * @param name the channel, without the usage point
 */
public record OneChannel(Slots slots, String name) implements Slots {
    @Override
    public boolean overflowed() {
        return slots.overflowed();
    }

    @Override
    public void forEachSeries(Consumer<SeriesSlots> visitor) {
        slots.forEachSeries(series -> {
            if (series.channel().endsWith("|" + name)) {
                visitor.accept(series);
            }
        });
    }
}
