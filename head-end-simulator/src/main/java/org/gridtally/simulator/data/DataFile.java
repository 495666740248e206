package org.gridtally.simulator.data;

import java.nio.file.Path;

/**
 * A file found below the data directory.
 *
 * @param path where it lies, relative to the directory
 * @param format what it is by its content
 * @param note how it is served, or why it is skipped
 */
public record DataFile(Path path, Format format, String note) {

    /** What a file is by its content. */
    public enum Format {
        /** One-minute household text, {@code Date;Time;Global_active_power;...}. */
        HOUSEHOLD_TEXT,
        /** Half-hourly energy in kWh, a column for each channel. */
        HALF_HOURLY_CSV,
        /** NEM12 or NEM13, plain or zipped. */
        NEM12,
        /** ESPI in an Atom feed. */
        ESPI,
        /** Anything else, and what cannot be read. */
        SKIPPED
    }

    /** True when the head-end delivers what it holds. */
    public boolean isServed() {
        return format != Format.SKIPPED;
    }
}
