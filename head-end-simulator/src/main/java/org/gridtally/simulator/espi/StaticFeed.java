package org.gridtally.simulator.espi;

import java.time.Instant;
import java.util.Optional;

/**
 * A real ESPI document served as it is. It never changes, so it has a validator; asked only for what is newer than its
 * newest entry, it answers an empty feed.
 */
final class StaticFeed implements Feed {
    private final byte[] document;
    private final long newestMillis;
    private final Tag tag;

    /** @param newestMillis update time of its newest entry */
    StaticFeed(byte[] document, long newestMillis, Tag tag) {
        this.document = document;
        this.newestMillis = newestMillis;
        this.tag = tag;
    }

    @Override
    public Page page(FeedQuery query, String self) {
        if (query.from() <= newestMillis) {
            return new Page(document, Optional.of(tag));
        }
        XmlBytes xml = new XmlBytes(512);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        xml.raw("<id>urn:uuid:00000000-0000-4000-9000-000000000000</id><title>Nothing newer</title><updated>");
        xml.raw(Instant.ofEpochMilli(newestMillis).toString());
        xml.raw("</updated><link rel=\"self\" href=\"").text(self).raw("\"/></feed>\n");
        return new Page(xml.toArray(), Optional.empty());
    }
}
