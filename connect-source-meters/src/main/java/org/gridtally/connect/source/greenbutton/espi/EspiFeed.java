package org.gridtally.connect.source.greenbutton.espi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an Atom feed.
 *
 * @param next the link to the next page as written, or null on the last page
 * @param model what the page tells about meters
 * @param blocks the entries with readings, in the order of the page
 * @param body the document, for the text of what cannot be read
 */
public record EspiFeed(@Nullable String next, MeterModel model, List<BlockEntry> blocks, byte[] body) {
    /** The text of a part of the page. */
    String text(int from, int to) {
        int start = Math.max(0, Math.min(from, body.length));
        int end = Math.max(start, Math.min(to, body.length));
        return new String(body, start, end - start, StandardCharsets.UTF_8);
    }
}
