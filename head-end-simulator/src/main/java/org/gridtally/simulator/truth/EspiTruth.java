package org.gridtally.simulator.truth;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.simulator.ledger.SeriesKey;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Which readings does an ESPI document hold? Read with the whole document in memory and nothing clever, so that it can
 * be checked by eye and shares no idea with the readers it is held against.
 */
public final class EspiTruth {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ESPI = "http://naesb.org/espi";

    private final List<Element> entries = new ArrayList<>();
    private final Map<String, Element> readingTypes = new HashMap<>();
    private final Map<String, String> typeOfMeterReading = new HashMap<>();

    private EspiTruth() {}

    /** All readings of a document, in its order. */
    public static List<TruthReading> read(InputStream xml) throws IOException {
        EspiTruth truth = new EspiTruth();
        truth.load(xml);
        List<TruthReading> readings = new ArrayList<>();
        for (Element entry : truth.entries) {
            NodeList blocks = entry.getElementsByTagNameNS(ESPI, "IntervalBlock");
            for (int i = 0; i < blocks.getLength(); i++) {
                readings.addAll(truth.block(entry, (Element) blocks.item(i)));
            }
        }
        return readings;
    }

    private void load(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList found = factory.newDocumentBuilder().parse(xml).getElementsByTagNameNS(ATOM, "entry");
            for (int i = 0; i < found.getLength(); i++) {
                Element entry = (Element) found.item(i);
                entries.add(entry);
                remember(entry);
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no ESPI document: " + e.getMessage(), e);
        }
    }

    private void remember(Element entry) {
        String self = link(entry, "self", "");
        NodeList types = entry.getElementsByTagNameNS(ESPI, "ReadingType");
        if (types.getLength() > 0) {
            readingTypes.put(self, (Element) types.item(0));
        }
        if (entry.getElementsByTagNameNS(ESPI, "MeterReading").getLength() > 0) {
            typeOfMeterReading.put(self, link(entry, "related", "/ReadingType/"));
        }
    }

    private List<TruthReading> block(Element entry, Element block) throws IOException {
        String self = link(entry, "self", "");
        String meterReading = self.substring(0, self.indexOf("/IntervalBlock"));
        Element type = readingTypes.get(typeOfMeterReading.getOrDefault(meterReading, ""));
        if (type == null) {
            throw new IOException(self + ": expected a ReadingType for its MeterReading, found none");
        }
        SeriesKey series = series(meterReading, type);
        int powerOfTen = Integer.parseInt(text(type, "powerOfTenMultiplier", "0"));
        NodeList updated = entry.getElementsByTagNameNS(ATOM, "updated");
        long version = Instant.parse(updated.item(0).getTextContent().trim()).toEpochMilli();
        List<TruthReading> readings = new ArrayList<>();
        NodeList found = block.getElementsByTagNameNS(ESPI, "IntervalReading");
        for (int i = 0; i < found.getLength(); i++) {
            Element reading = (Element) found.item(i);
            String quality = text(reading, "quality", "");
            readings.add(new TruthReading(
                    series,
                    Long.parseLong(text(reading, "start", "")),
                    Micros.parse(text(reading, "value", ""), powerOfTen),
                    quality.isEmpty() ? Quality.UNKNOWN : Quality.fromEspi(Integer.parseInt(quality)),
                    version));
        }
        return readings;
    }

    private static SeriesKey series(String meterReading, Element type) throws IOException {
        String usagePoint = meterReading.replaceAll(".*/UsagePoint/([^/]+)/.*", "$1");
        String id = meterReading.substring(meterReading.lastIndexOf('/') + 1);
        int at = id.indexOf('@');
        String kind =
                switch (text(type, "accumulationBehaviour", "")) {
                    case "4" -> "INTERVAL";
                    case "1", "3" -> "REGISTER";
                    default -> "INSTANTANEOUS";
                };
        String unit =
                switch (text(type, "uom", "")) {
                    case "72" -> "Wh";
                    case "73" -> "varh";
                    case "29" -> "V";
                    case "5" -> "A";
                    case "38" -> "W";
                    default ->
                        throw new IOException(meterReading + ": uom " + text(type, "uom", "") + " is not known here");
                };
        return new SeriesKey(
                usagePoint, at < 0 ? id : id.substring(0, at), at < 0 ? "" : id.substring(at + 1), kind, unit);
    }

    private static String link(Element entry, String rel, String part) {
        NodeList links = entry.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            String href = link.getAttribute("href");
            if (link.getAttribute("rel").equals(rel) && href.contains(part)) {
                return href;
            }
        }
        return "";
    }

    private static String text(Element parent, String name, String otherwise) {
        NodeList found = parent.getElementsByTagNameNS(ESPI, name);
        return found.getLength() == 0
                ? otherwise
                : found.item(0).getTextContent().trim();
    }
}
