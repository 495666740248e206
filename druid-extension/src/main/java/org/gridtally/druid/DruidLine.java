package org.gridtally.druid;

import org.jspecify.annotations.Nullable;

/**
 * Is this the Druid the extension was built for? Druid's extension interfaces change between major releases, and a
 * mismatch otherwise shows only in the middle of a query.
 */
final class DruidLine {
    private static final String SUPPORTED = "33";

    private DruidLine() {}

    /** @param version of the Druid that loads the extension; null when its jars do not tell, which is let pass */
    static void requireSupported(@Nullable String version) {
        if (version != null && !version.equals(SUPPORTED) && !version.startsWith(SUPPORTED + ".")) {
            throw new IllegalStateException("gridtally-druid: expected Druid " + SUPPORTED + ", found Druid " + version
                    + "; install the gridtally-druid built for that line");
        }
    }
}
