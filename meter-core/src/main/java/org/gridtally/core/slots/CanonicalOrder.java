package org.gridtally.core.slots;

/** Which of two readings of one series and instant is canonical: the larger (version, quality rank, value). */
public final class CanonicalOrder {
    private CanonicalOrder() {}

    /** Positive when the first reading outranks the second, zero when they are the same. */
    public static int compare(
            long version, int qualityRank, long value, long otherVersion, int otherQualityRank, long otherValue) {
        int byVersion = Long.compare(version, otherVersion);
        if (byVersion != 0) {
            return byVersion;
        }
        int byQuality = Integer.compare(qualityRank, otherQualityRank);
        return byQuality != 0 ? byQuality : Long.compare(value, otherValue);
    }
}
