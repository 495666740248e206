package org.gridtally.connect.source.greenbutton.espi;

import org.jspecify.annotations.Nullable;

/** Reads the whole numbers of ESPI elements. */
final class EspiNumbers {
    private EspiNumbers() {}

    /** A code; -1, which no ESPI code has, when the text is no number. */
    static int code(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A whole number, or null when the text is absent, blank or no whole number. */
    static @Nullable Long whole(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
