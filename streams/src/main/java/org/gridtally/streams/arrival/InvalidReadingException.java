package org.gridtally.streams.arrival;

import org.gridtally.avro.MeterReading;
import org.jspecify.annotations.Nullable;

/** A record of {@code meter.readings} that cannot be processed: which field, what it should hold and what it holds. */
final class InvalidReadingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;
    private final String found;
    private final transient @Nullable MeterReading reading;

    InvalidReadingException(@Nullable MeterReading reading, String field, String expected, String found) {
        super(field + ": expected " + expected + ", found " + found);
        this.field = field;
        this.expected = expected;
        this.found = found;
        this.reading = reading;
    }

    String field() {
        return field;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }

    /** The reading, where the bytes could be decoded. */
    @Nullable
    MeterReading reading() {
        return reading;
    }
}
