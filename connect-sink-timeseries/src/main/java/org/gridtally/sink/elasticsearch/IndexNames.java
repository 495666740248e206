package org.gridtally.sink.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gridtally.sink.store.UnfitTableException;

/** Which names an index may have. */
final class IndexNames {
    /** The server's limit is 255; the period stands behind the name, and a backing index has more before and behind it. */
    private static final int LONGEST = 220;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/*?\"<>|,#:\\s]|^[-_+.]");

    private IndexNames() {}

    /** Refuses a name that the server would refuse. */
    static void check(String name) {
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        if (!fits
                || !name.equals(name.toLowerCase(Locale.ROOT))
                || FORBIDDEN.matcher(name).find()) {
            throw new UnfitTableException("index " + name + ": expected at most " + LONGEST
                    + " bytes, lower case, without \\ / * ? \" < > | , # : and spaces, not beginning with - _ + or .;"
                    + " set table.name.template or table.name.normalize=true");
        }
    }
}
