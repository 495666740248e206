package org.gridtally.connect.source.nem12.format;

import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

/**
 * How many dials has a register, by the look of its two reads? A read is written with the leading zeros of the dials
 * (MDFF specification 5.3), but writers that strip them exist, and a wrong dial count would invent a rollover. So the
 * dials are told only when both reads have the same form and one of them shows a leading zero.
 *
 * @param digits null when not certain
 * @param resolutionMicros one step of the last dial, null when not certain
 */
record Dials(@Nullable Integer digits, @Nullable Long resolutionMicros) {
    private static final Dials UNKNOWN = new Dials(null, null);
    private static final int MAX_DIGITS = 18;

    static Dials of(String previous, String current, int powerOfTen) {
        boolean sameForm = previous.length() == current.length() && previous.indexOf('.') == current.indexOf('.');
        if (!sameForm || !(isPadded(previous) || isPadded(current))) {
            return UNKNOWN;
        }
        int point = current.indexOf('.');
        int digits = point < 0 ? current.length() : current.length() - 1;
        int fraction = point < 0 ? 0 : current.length() - 1 - point;
        if (digits > MAX_DIGITS || fraction > Micros.SCALE + powerOfTen) {
            return UNKNOWN;
        }
        return new Dials(digits, Micros.parse("1", powerOfTen - fraction));
    }

    private static boolean isPadded(String read) {
        return read.length() > 1 && read.charAt(0) == '0' && read.charAt(1) != '.';
    }
}
