package org.gridtally.druid.outages;

import java.util.List;

/**
 * The columns of a reported outage.
 *
 * @param usagePoint whose supply was interrupted
 * @param off when it went off, milliseconds since 1970
 * @param on when it came on again, milliseconds since 1970; null while it has not
 */
public record OutageFields(String usagePoint, String off, String on) {
    /** All three. */
    public List<String> names() {
        return List.of(usagePoint, off, on);
    }
}
