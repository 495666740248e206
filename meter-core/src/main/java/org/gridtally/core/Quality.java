package org.gridtally.core;

/**
 * How far a value can be trusted, from least to most; the order is the rank that breaks ties between two values of one
 * version. The names are those of the Avro enum {@code org.gridtally.avro.Quality}.
 */
public enum Quality {
    /** The head-end says nothing, or says something unknown. */
    UNKNOWN,
    /** No value: the interval is a placeholder (NEM12 N). */
    MISSING,
    /** A forecast (ESPI 12). */
    PROJECTED,
    /** Failed a check (ESPI 10, CIM 5). */
    QUESTIONABLE,
    /** Not validated (ESPI 14). */
    RAW,
    /** Computed from other readings (ESPI 11, CIM 11). */
    DERIVED,
    /** Estimated (ESPI 8 and 9, CIM 8, NEM12 E). */
    ESTIMATED,
    /** Substituted by the metering data provider (NEM12 S). */
    SUBSTITUTED,
    /** Edited by hand (ESPI 7, CIM 7). */
    EDITED,
    /** Measured, valid (ESPI 0, CIM 0, NEM12 A). */
    VALID,
    /** Substituted for good: no actual value will come (NEM12 F). */
    FINAL_SUBSTITUTED,
    /** Passed validation (ESPI 17). */
    VALIDATED,
    /** Passed validation and verified against another source (ESPI 18). */
    VERIFIED;

    private static final Quality[] BY_RANK = values();

    /** 0 for the least trusted. Written into serialized states, so an enum constant never changes its place. */
    public int rank() {
        return ordinal();
    }

    /**
     * The quality of a rank.
     *
     * @throws IllegalArgumentException when no quality has this rank
     */
    public static Quality ofRank(int rank) {
        if (rank < 0 || rank >= BY_RANK.length) {
            throw new IllegalArgumentException(
                    "quality rank: expected 0 to " + (BY_RANK.length - 1) + ", found " + rank);
        }
        return BY_RANK[rank];
    }

    /** True when a value of this quality counts as received; a placeholder or a forecast does not. */
    public boolean isReceived() {
        return this != MISSING && this != PROJECTED;
    }

    /** Maps an ESPI QualityOfReading code (NAESB ESPI 1.1, espi.xsd QualityOfReading). */
    public static Quality fromEspi(int code) {
        return switch (code) {
            case 0 -> VALID;
            case 7 -> EDITED;
            case 8, 9 -> ESTIMATED;
            case 10 -> QUESTIONABLE;
            case 11 -> DERIVED;
            case 12 -> PROJECTED;
            case 14 -> RAW;
            case 17, 19 -> VALIDATED;
            case 18 -> VERIFIED;
            default -> UNKNOWN;
        };
    }

    /** Maps a NEM12 quality method, its first letter deciding: {@code A}, {@code E52}, {@code F14}, {@code S}, {@code N}. */
    public static Quality fromNem12(String method) {
        if (method.isEmpty()) {
            return UNKNOWN;
        }
        return switch (method.charAt(0)) {
            case 'A' -> VALID;
            case 'E' -> ESTIMATED;
            case 'F' -> FINAL_SUBSTITUTED;
            case 'S' -> SUBSTITUTED;
            case 'N' -> MISSING;
            default -> UNKNOWN;
        };
    }

    /** Maps a CIM ReadingQualityType {@code system.category.index} (IEC 61968-9 Annex D) by its category. */
    public static Quality fromCim(String code) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != 3) {
            return UNKNOWN;
        }
        return switch (parts[1]) {
            case "0" -> VALID;
            case "3" -> MISSING;
            case "5" -> QUESTIONABLE;
            case "7" -> EDITED;
            case "8" -> ESTIMATED;
            case "10" -> VALIDATED;
            case "11" -> DERIVED;
            default -> UNKNOWN;
        };
    }
}
