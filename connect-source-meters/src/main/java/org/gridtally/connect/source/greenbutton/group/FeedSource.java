package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import org.gridtally.connect.source.greenbutton.espi.EspiFeed;
import org.gridtally.connect.source.greenbutton.http.Answer.Validators;
import org.gridtally.connect.source.greenbutton.http.HeadEndHttp.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Where whole, well-formed documents of the head-end come from. */
@FunctionalInterface
interface FeedSource {
    /** A document as it was received; the feed is null when nothing has changed. */
    record Document(@Nullable EspiFeed feed, Validators validators) {}

    /** Gets a document, repeating as often as needed. */
    Document get(URI url, Validators known) throws InterruptedException;

    /** Gets a single resource; null when the head-end does not have it or does not show it. */
    default @Nullable EspiFeed resource(URI url) throws InterruptedException {
        try {
            return get(url, Validators.NONE).feed();
        } catch (RefusedRequest e) {
            return null;
        }
    }
}
