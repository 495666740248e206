package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.gridtally.connect.source.nem12.format.Line;
import org.gridtally.connect.source.nem12.format.LineReader;
import org.gridtally.connect.source.reading.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * Is this content NEM12 or NEM13 at all? A picture or a spreadsheet in the directory is one dead letter, not one for
 * each of its lines.
 */
final class Recognition {
    /** A title or a broken header at the top must not cost the good lines below. */
    private static final int LINES_LOOKED_AT = 20;

    private static final int CHARACTERS_KEPT = 200;
    private static final Set<String> INDICATORS = Set.of("100", "200", "250", "300", "400", "500", "550", "900");

    private Recognition() {}

    /** The dead letter for a content without any record among its first lines, else null. Closes the stream. */
    static @Nullable DeadLetter strangerIn(InputStream content) throws IOException {
        Line first = null;
        try (LineReader lines = new LineReader(content)) {
            int seen = 0;
            for (Line line = lines.next(); line != null && seen < LINES_LOOKED_AT; line = lines.next()) {
                if (isRecord(line)) {
                    return null;
                }
                if (!line.text().isBlank()) {
                    first = first == null ? line : first;
                    seen++;
                }
            }
        }
        return first == null ? stranger(null, "nothing", "") : stranger(first.number(), "other text", beginning(first));
    }

    private static boolean isRecord(Line line) {
        int comma = line.text().indexOf(',');
        String indicator = comma < 0 ? line.text() : line.text().substring(0, comma);
        return INDICATORS.contains(indicator.strip());
    }

    private static String beginning(Line line) {
        return line.text().substring(0, Math.min(line.text().length(), CHARACTERS_KEPT));
    }

    private static DeadLetter stranger(@Nullable Long line, String found, String raw) {
        return new DeadLetter(
                line,
                null,
                null,
                "file",
                "NEM12 or NEM13 records",
                found,
                "the file is no NEM12 or NEM13: expected records 100 to 900 among its first " + LINES_LOOKED_AT
                        + " lines, found " + found,
                raw);
    }
}
