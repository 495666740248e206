package org.gridtally.connect.source.greenbutton.espi;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads an ESPI IntervalBlock. */
final class IntervalBlockParser {
    private final XmlCursor xml;
    private @Nullable String start;
    private @Nullable String duration;
    private @Nullable String value;
    private @Nullable String quality;

    private IntervalBlockParser(XmlCursor xml) {
        this.xml = xml;
    }

    static IntervalBlock parse(XmlCursor xml) throws XMLStreamException {
        return new IntervalBlockParser(xml).block();
    }

    private IntervalBlock block() throws XMLStreamException {
        String blockStart = null;
        List<IntervalReading> readings = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "interval" -> {
                    period();
                    blockStart = start;
                }
                case "IntervalReading" -> readings.add(reading());
                default -> xml.skip();
            }
        }
        return new IntervalBlock(blockStart, readings);
    }

    private IntervalReading reading() throws XMLStreamException {
        start = null;
        duration = null;
        value = null;
        quality = null;
        int from = xml.from();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "timePeriod" -> period();
                case "value" -> value = xml.text();
                case "ReadingQuality" -> quality();
                default -> xml.skip();
            }
        }
        return new IntervalReading(start, duration, value, quality, from, xml.to());
    }

    private void period() throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "start" -> start = xml.text();
                case "duration" -> duration = xml.text();
                default -> xml.skip();
            }
        }
    }

    private void quality() throws XMLStreamException {
        while (xml.nextChild()) {
            if (xml.name().equals("quality")) {
                quality = xml.text();
            } else {
                xml.skip();
            }
        }
    }
}
