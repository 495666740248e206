package org.gridtally.simulator.espi;

import java.util.Optional;

/** The Atom feed of one meter group. */
interface Feed {

    /**
     * The page a query asks for.
     *
     * @param query which part
     * @param self address of the feed without a query
     */
    Page page(FeedQuery query, String self);

    /**
     * A page of a feed.
     *
     * @param body the XML
     * @param tag validator of an unchanging body, for {@code ETag}; empty when the feed changes
     */
    record Page(byte[] body, Optional<Tag> tag) {}

    /**
     * What tells one version of a body from another.
     *
     * @param etag strong entity tag with its quotes
     * @param modifiedMillis time of the last change
     */
    record Tag(String etag, long modifiedMillis) {}
}
