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

    /** A page of a feed: the XML, and the validator of a body that does not change. */
    final class Page {
        private final byte[] body;
        private final Optional<Tag> tag;

        Page(byte[] body, Optional<Tag> tag) {
            this.body = body;
            this.tag = tag;
        }

        byte[] body() {
            return body;
        }

        /** For {@code ETag} and {@code Last-Modified}; empty when the feed changes. */
        Optional<Tag> tag() {
            return tag;
        }
    }

    /**
     * What tells one version of a body from another.
     *
     * @param etag strong entity tag with its quotes
     * @param modifiedMillis time of the last change
     */
    record Tag(String etag, long modifiedMillis) {}
}
