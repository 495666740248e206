package org.gridtally.connect.source.nem12.format;

import org.gridtally.core.Quality;

/**
 * How was a value got: a flag letter, with two digits of method behind E, F and S (MDFF specification, quality flag
 * and method flag tables)?
 *
 * @param code as the file has it, F14
 */
record QualityMethod(String code, Quality quality) {
    private static final String FLAGS = "AEFNSV";
    private static final int MAX_LENGTH = 3;

    /** Parses a quality method; a missing method number is accepted, it changes nothing about the value. */
    static QualityMethod parse(String text) throws Fault {
        if (!isOne(text)) {
            throw Fault.of("QualityMethod", "A, E, F, N, S or V with at most two digits", text);
        }
        return new QualityMethod(text, Quality.fromNem12(text));
    }

    static boolean isOne(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && FLAGS.indexOf(text.charAt(0)) >= 0
                && digitsBehindFlag(text);
    }

    /** V: the 400 records say it interval by interval. */
    boolean varies() {
        return code.charAt(0) == 'V';
    }

    /** N: there is no value. */
    boolean isNull() {
        return quality == Quality.MISSING;
    }

    /** True when the other method has the same flag letter. */
    boolean hasFlagOf(QualityMethod other) {
        return code.charAt(0) == other.code.charAt(0);
    }

    private static boolean digitsBehindFlag(String text) {
        return text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
