package org.gridtally.connect.source.reading;

import org.jspecify.annotations.Nullable;

/** Which device and channel measured; one instance is shared by all readings of a block. */
public record Series(String usagePoint, @Nullable String meterSerial, String segment, String channel) {}
