package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import org.gridtally.connect.source.greenbutton.espi.Timestamps;

/**
 * A span of update times that is read as a whole, over however many pages: what the head-end updates meanwhile belongs
 * to the next window, so that pages do not shift under the reader. All in milliseconds since 1970.
 *
 * @param min earliest update time not read by an earlier window; 0 for the first
 * @param max update times of this window end before it
 * @param overlap how far it reaches back before {@code min}
 */
record Window(long min, long max, long overlap) {
    /** Earliest update time asked for. */
    long asked() {
        return Math.max(0, min - overlap);
    }

    /** Earliest update time the next window will ask for. */
    long askedNext() {
        return max - overlap;
    }

    /** True when it asks for all that the head-end has. */
    boolean isFirst() {
        return asked() == 0;
    }

    /** The request of its first page. */
    URI firstPage(URI feed, int maxResults) {
        StringBuilder url = new StringBuilder(feed.toString());
        char separator = feed.getRawQuery() == null ? '?' : '&';
        if (!isFirst()) {
            url.append(separator).append("updated-min=").append(Timestamps.text(asked()));
            separator = '&';
        }
        url.append(separator).append("updated-max=").append(Timestamps.text(max));
        if (maxResults > 0) {
            url.append("&max-results=").append(maxResults);
        }
        return URI.create(url.toString());
    }
}
