package org.gridtally.connect.source.nem12.format;

import org.jspecify.annotations.Nullable;

/**
 * What a 100 record says of its block (MDFF specification 4.2 and 5.2).
 *
 * @param created when the file was made, ms since 1970 UTC; the version of values that carry no update time. Null when
 *     the record is missing or broken.
 */
record Header(@Nullable Long created) {
    /** A block whose 100 record tells nothing. */
    static final Header UNKNOWN = new Header(null);

    static Header parse(Fields fields) throws Fault {
        String version = fields.text(1);
        if (!version.equalsIgnoreCase("NEM12") && !version.equalsIgnoreCase("NEM13")) {
            throw Fault.of("VersionHeader", "NEM12 or NEM13", version);
        }
        return new Header(NemTime.instant(fields.text(2), "DateTime"));
    }

    /** The version of a value: its update time, else the time MSATS loaded it, else the time of this header. */
    long versionOf(String updateDateTime, String msatsLoadDateTime) throws Fault {
        if (!updateDateTime.isEmpty()) {
            return NemTime.instant(updateDateTime, "UpdateDateTime");
        }
        if (!msatsLoadDateTime.isEmpty()) {
            return NemTime.instant(msatsLoadDateTime, "MSATSLoadDateTime");
        }
        if (created == null) {
            throw Fault.of(
                    "UpdateDateTime",
                    "an update time, for a value without one cannot be ordered against its corrections, and there is"
                            + " neither an MSATSLoadDateTime nor a header time to stand in",
                    null);
        }
        return created;
    }
}
