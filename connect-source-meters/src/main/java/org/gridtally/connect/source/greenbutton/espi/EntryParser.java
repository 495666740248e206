package org.gridtally.connect.source.greenbutton.espi;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gridtally.avro.Commodity;
import org.gridtally.connect.source.greenbutton.espi.MeterModel.UsagePoint;
import org.jspecify.annotations.Nullable;

/** Reads one Atom entry and files what it holds: readings with the page, all else in the model. */
final class EntryParser {
    private final XmlCursor xml;
    private final List<String> related = new ArrayList<>();
    private final List<IntervalBlock> blocks = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String self;
    private @Nullable String up;
    private @Nullable String updated;
    private @Nullable ReadingType readingType;
    private @Nullable LocalTimeParameters localTime;
    private @Nullable Commodity commodity;
    private boolean isUsagePoint;
    private int from;
    private int to;

    EntryParser(XmlCursor xml) {
        this.xml = xml;
    }

    void parse() throws XMLStreamException {
        from = xml.from();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "id" -> id = xml.text();
                case "updated" -> updated = xml.text();
                case "link" -> link();
                case "content" -> content();
                default -> xml.skip();
            }
        }
        to = xml.to();
    }

    private void link() throws XMLStreamException {
        String rel = xml.attribute("rel");
        String href = xml.attribute("href");
        if (rel != null && href != null) {
            switch (rel) {
                case "self" -> self = href;
                case "up" -> up = href;
                case "related" -> related.add(href);
                default -> {
                    // Other links (alternate, enclosure) say nothing about readings.
                }
            }
        }
        xml.skip();
    }

    private void content() throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "IntervalBlock" -> blocks.add(IntervalBlockParser.parse(xml));
                case "ReadingType" -> readingType = ReadingTypeParser.parse(xml);
                case "MeterReading" -> meterReading();
                case "LocalTimeParameters" -> localTime = LocalTimeParser.parse(xml);
                case "UsagePoint" -> usagePoint();
                default -> xml.skip();
            }
        }
    }

    private void meterReading() throws XMLStreamException {
        while (xml.nextChild()) {
            if (xml.name().equals("ReadingType")) {
                readingType = ReadingTypeParser.parse(xml);
            } else {
                xml.skip();
            }
        }
    }

    private void usagePoint() throws XMLStreamException {
        isUsagePoint = true;
        while (xml.nextChild()) {
            if (xml.name().equals("ServiceCategory")) {
                serviceCategory();
            } else {
                xml.skip();
            }
        }
    }

    private void serviceCategory() throws XMLStreamException {
        while (xml.nextChild()) {
            if (xml.name().equals("kind")) {
                commodity = Espi.serviceCategory(EspiNumbers.code(xml.text()));
            } else {
                xml.skip();
            }
        }
    }

    /** Files what was read. */
    void into(MeterModel model, List<BlockEntry> page) {
        AtomEntry entry = new AtomEntry(id, self, up, related, updated, from, to);
        if (!blocks.isEmpty()) {
            page.add(new BlockEntry(entry, blocks));
        }
        if (self != null) {
            teach(model, entry, Espi.path(self));
        }
    }

    private void teach(MeterModel model, AtomEntry entry, String path) {
        if (readingType != null) {
            model.readingType(path, readingType);
        }
        if (localTime != null) {
            model.localTime(path, localTime);
        }
        if (isUsagePoint) {
            Commodity known = commodity == null ? Commodity.UNKNOWN : commodity;
            model.usagePoint(path, new UsagePoint(known, entry.relatedTo("LocalTimeParameters")));
        }
        if (Espi.names(path, "MeterReading")) {
            String linked = entry.relatedTo("ReadingType");
            String own = readingType == null ? null : path;
            String type = linked == null ? own : linked;
            if (type != null) {
                model.readingTypeOf(path, type);
            }
        }
    }
}
