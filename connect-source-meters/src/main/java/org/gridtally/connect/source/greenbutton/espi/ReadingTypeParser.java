package org.gridtally.connect.source.greenbutton.espi;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads an ESPI ReadingType, its extension elements {@code registerDigits} and {@code registerResolution} included. */
final class ReadingTypeParser {
    private ReadingTypeParser() {}

    static ReadingType parse(XmlCursor xml) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "accumulationBehaviour",
                        "commodity",
                        "flowDirection",
                        "intervalLength",
                        "kind",
                        "powerOfTenMultiplier",
                        "uom",
                        "registerDigits",
                        "registerResolution" -> values.put(xml.name(), xml.text());
                default -> xml.skip();
            }
        }
        return of(values);
    }

    private static ReadingType of(Map<String, String> values) {
        String digits = values.get("registerDigits");
        return new ReadingType(
                code(values, "accumulationBehaviour"),
                code(values, "commodity"),
                code(values, "flowDirection"),
                code(values, "intervalLength"),
                code(values, "kind"),
                multiplier(values),
                code(values, "uom"),
                digits == null ? null : EspiNumbers.code(digits),
                values.get("registerResolution"));
    }

    private static int code(Map<String, String> values, String name) {
        return EspiNumbers.code(values.getOrDefault(name, "0"));
    }

    private static int multiplier(Map<String, String> values) {
        Long multiplier = EspiNumbers.whole(values.getOrDefault("powerOfTenMultiplier", "0"));
        return multiplier == null ? ReadingType.NO_MULTIPLIER : Math.toIntExact(multiplier);
    }
}
