package org.gridtally.connect.source.greenbutton.espi;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads ESPI LocalTimeParameters; a rule that is no hexadecimal number counts as no rule. */
final class LocalTimeParser {
    private LocalTimeParser() {}

    static @Nullable LocalTimeParameters parse(XmlCursor xml) throws XMLStreamException {
        Long offset = null;
        Long dstOffset = null;
        DstRule start = null;
        DstRule end = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tzOffset" -> offset = EspiNumbers.whole(xml.text());
                case "dstOffset" -> dstOffset = EspiNumbers.whole(xml.text());
                case "dstStartRule" -> start = rule(xml.text());
                case "dstEndRule" -> end = rule(xml.text());
                default -> xml.skip();
            }
        }
        if (offset == null) {
            return null;
        }
        return new LocalTimeParameters(offset.intValue(), dstOffset == null ? 0 : dstOffset.intValue(), start, end);
    }

    private static @Nullable DstRule rule(String hex) {
        try {
            return DstRule.ofHex(hex);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
