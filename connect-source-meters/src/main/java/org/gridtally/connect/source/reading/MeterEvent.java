package org.gridtally.connect.source.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened at a meter, as a parser found it; the field docs of MeterEvent.avsc say what each part means. */
public record MeterEvent(
        String usagePoint,
        @Nullable String meterSerial,
        long eventTime,
        String eventType,
        @Nullable String eventCode,
        @Nullable String severity,
        @Nullable String reason,
        long version,
        Map<String, String> details,
        @Nullable Long line) {}
