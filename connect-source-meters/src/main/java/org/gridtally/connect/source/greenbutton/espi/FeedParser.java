package org.gridtally.connect.source.greenbutton.espi;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of an ESPI Atom feed, or a single entry.
 *
 * <p>A page is read to its end before anything of it is used, so a truncated body yields nothing.
 */
public final class FeedParser {
    private final byte[] body;
    private final MeterModel model = new MeterModel();
    private final List<BlockEntry> blocks = new ArrayList<>();
    private @Nullable String next;

    private FeedParser(byte[] body) {
        this.body = body;
    }

    /**
     * The page of a document.
     *
     * @throws XMLStreamException when the document is not well-formed or no Atom feed
     */
    public static EspiFeed parse(byte[] body) throws XMLStreamException {
        FeedParser parser = new FeedParser(body);
        parser.document();
        return new EspiFeed(parser.next, parser.model, parser.blocks, body);
    }

    private void document() throws XMLStreamException {
        try (XmlCursor xml = new XmlCursor(body)) {
            xml.toRoot();
            switch (xml.name()) {
                case "feed" -> feed(xml);
                case "entry" -> entry(xml);
                default -> throw new XMLStreamException("expected a feed or an entry, found " + xml.name());
            }
            xml.toEnd();
        }
    }

    private void feed(XmlCursor xml) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "entry" -> entry(xml);
                case "link" -> feedLink(xml);
                default -> xml.skip();
            }
        }
    }

    private void feedLink(XmlCursor xml) throws XMLStreamException {
        if ("next".equals(xml.attribute("rel"))) {
            next = xml.attribute("href");
        }
        xml.skip();
    }

    private void entry(XmlCursor xml) throws XMLStreamException {
        EntryParser entry = new EntryParser(xml);
        entry.parse();
        entry.into(model, blocks);
    }
}
