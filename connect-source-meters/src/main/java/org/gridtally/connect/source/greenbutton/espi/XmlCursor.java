package org.gridtally.connect.source.greenbutton.espi;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML document child by child, so that a parser reads like the structure it expects.
 *
 * <p>Document types are not read and external entities not resolved: a head-end is not trusted to name files.
 */
final class XmlCursor implements AutoCloseable {
    private static final XMLInputFactory2 FACTORY = factory();

    private final XMLStreamReader2 xml;

    XmlCursor(byte[] document) throws XMLStreamException {
        xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    }

    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.configureForSpeed();
        return factory;
    }

    /** Moves to the root element. */
    void toRoot() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is not accepted in a feed", xml.getLocation());
            }
        }
    }

    /** Moves to the next child of the element the cursor is in; false when that element has ended. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Reads on to the end of the document, so that a missing end is noticed. */
    void toEnd() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Name of the current element without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** Text of the current element, which ends with it. */
    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** Passes the current element by. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** Byte of the document where the current event starts. */
    int from() throws XMLStreamException {
        return (int) xml.getLocationInfo().getStartingByteOffset();
    }

    /** Byte of the document behind the current event. */
    int to() throws XMLStreamException {
        return (int) xml.getLocationInfo().getEndingByteOffset();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
