package org.gridtally.connect.source.greenbutton.espi;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that holds readings. */
public record BlockEntry(AtomEntry entry, List<IntervalBlock> blocks) {
    /** What tells this entry from the others of its head-end. */
    public String identity() {
        return entry.identity();
    }

    /** When the head-end updated it, ms since 1970; null when it does not tell. */
    public @Nullable Long updated() {
        try {
            return Timestamps.millis(entry.updated());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Where its text starts in the body. */
    public int from() {
        return entry.from();
    }

    /** Where its text ends in the body. */
    public int to() {
        return entry.to();
    }

    /** The MeterReading it belongs to, or null. */
    @Nullable
    ChannelPath channel() {
        ChannelPath up = ChannelPath.in(entry.up());
        return up == null ? ChannelPath.in(entry.self()) : up;
    }
}
