package org.gridtally.streams.arrival;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.jspecify.annotations.Nullable;

/** What a decoded record must hold so that every later step can rely on it. */
final class ReadingRules {
    /** 31 days, the longest interval of the schema. */
    private static final int LONGEST_INTERVAL_SECONDS = 2_678_400;

    /** Identifiers stand behind two-byte lengths in store keys. */
    private static final int LONGEST_IDENTIFIER = 8_000;

    private final RetentionLimit retention;

    ReadingRules(RetentionLimit retention) {
        this.retention = retention;
    }

    /** @param key the record's key, which decides its partition and so must be the usage point */
    void check(byte @Nullable [] key, MeterReading reading, long nowMs) throws InvalidReadingException {
        identifier(reading, "usage_point", reading.getUsagePoint());
        identifier(reading, "channel", reading.getChannel());
        keyIsUsagePoint(key, reading);
        interval(reading);
        value(reading);
        if (retention.isPast(reading.getReadingTime().toEpochMilli(), nowMs)) {
            throw new InvalidReadingException(
                    reading,
                    "reading_time",
                    "not before " + Instant.ofEpochMilli(retention.cutoff(nowMs)) + " (dedup.retention.days)",
                    reading.getReadingTime().toString());
        }
    }

    private static void identifier(MeterReading reading, String field, String text) throws InvalidReadingException {
        if (text.isEmpty() || text.length() > LONGEST_IDENTIFIER) {
            throw new InvalidReadingException(
                    reading, field, "1 to " + LONGEST_IDENTIFIER + " characters", text.length() + " characters");
        }
    }

    private static void keyIsUsagePoint(byte @Nullable [] key, MeterReading reading) throws InvalidReadingException {
        String usagePoint = reading.getUsagePoint();
        if (!Arrays.equals(key, usagePoint.getBytes(StandardCharsets.UTF_8))) {
            String found = key == null ? "no key" : "'" + new String(key, StandardCharsets.UTF_8) + "'";
            throw new InvalidReadingException(reading, "record key", "usage point '" + usagePoint + "'", found);
        }
    }

    private static void interval(MeterReading reading) throws InvalidReadingException {
        Integer seconds = reading.getIntervalSeconds();
        if (reading.getKind() == ReadingKind.INTERVAL
                && (seconds == null || seconds < 1 || seconds > LONGEST_INTERVAL_SECONDS)) {
            throw new InvalidReadingException(
                    reading, "interval_seconds", "1 to " + LONGEST_INTERVAL_SECONDS, String.valueOf(seconds));
        }
    }

    private static void value(MeterReading reading) throws InvalidReadingException {
        int length = reading.getValue().remaining();
        if (length < 1 || length > Long.BYTES || !Micros.fits(DecimalBytes.toMicros(reading.getValue()))) {
            throw new InvalidReadingException(reading, "value", "a decimal(18,6)", "a decimal of " + length + " bytes");
        }
    }
}
