package org.gridtally.connect.source.greenbutton.espi;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Made-up feeds for tests, and what becomes of them. */
final class Feeds {
    static final String UP = "/espi/1_1/resource/Subscription/1/UsagePoint/UP1/MeterReading/import/IntervalBlock";

    private Feeds() {}

    /** Maps all entries of a page that stands alone. */
    static ReadingMapper mapped(byte[] body) throws XMLStreamException {
        EspiFeed feed = FeedParser.parse(body);
        ReadingMapper mapper = new ReadingMapper(feed.model(), RegisterDefaults.UNKNOWN, feed);
        feed.blocks().forEach(mapper::map);
        return mapper;
    }

    static ReadingMapper mapped(String... entries) throws XMLStreamException {
        return mapped(feed(entries).getBytes(StandardCharsets.UTF_8));
    }

    static String feed(String... entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id>"
                + String.join("\n", entries) + "</feed>";
    }

    static String readingType(String content) {
        return entry(
                "/espi/1_1/resource/ReadingType/1",
                "<ReadingType xmlns=\"http://naesb.org/espi\">" + content + "</ReadingType>");
    }

    /** Quarter hours of Wh. */
    static String energyType() {
        return readingType("<accumulationBehaviour>4</accumulationBehaviour><commodity>1</commodity>"
                + "<flowDirection>1</flowDirection><intervalLength>900</intervalLength><kind>12</kind>"
                + "<powerOfTenMultiplier>0</powerOfTenMultiplier><uom>72</uom>");
    }

    static String meterReading() {
        return entry(
                "/espi/1_1/resource/Subscription/1/UsagePoint/UP1/MeterReading/import",
                "<MeterReading xmlns=\"http://naesb.org/espi\"/>",
                "/espi/1_1/resource/ReadingType/1");
    }

    static String usagePoint(int serviceCategory) {
        return entry(
                "/espi/1_1/resource/Subscription/1/UsagePoint/UP1",
                "<UsagePoint xmlns=\"http://naesb.org/espi\"><ServiceCategory><kind>" + serviceCategory
                        + "</kind></ServiceCategory></UsagePoint>",
                "/espi/1_1/resource/LocalTimeParameters/1");
    }

    static String localTime() {
        return entry(
                "/espi/1_1/resource/LocalTimeParameters/1",
                "<LocalTimeParameters xmlns=\"http://naesb.org/espi\"><dstEndRule>B40E2000</dstEndRule>"
                        + "<dstOffset>3600</dstOffset><dstStartRule>360E2000</dstStartRule>"
                        + "<tzOffset>-18000</tzOffset></LocalTimeParameters>");
    }

    static String block(String readings) {
        return block(UP, "2026-01-02T03:04:05.678Z", readings);
    }

    static String block(String up, String updated, String readings) {
        return "<entry><id>b</id><link rel=\"up\" href=\"" + up + "\"/><content>"
                + "<IntervalBlock xmlns=\"http://naesb.org/espi\"><interval><duration>3600</duration>"
                + "<start>1767225600</start></interval>" + readings + "</IntervalBlock></content><updated>" + updated
                + "</updated></entry>";
    }

    static String reading(long start, String value) {
        return "<IntervalReading><timePeriod><duration>900</duration><start>" + start + "</start></timePeriod><value>"
                + value + "</value></IntervalReading>";
    }

    static String entry(String self, String content, String... related) {
        StringBuilder links = new StringBuilder();
        for (String href : related) {
            links.append("<link rel=\"related\" href=\"").append(href).append("\"/>");
        }
        return "<entry><id>" + self + "</id><link rel=\"self\" href=\"" + self + "\"/>" + links + "<content>" + content
                + "</content><updated>2026-01-01T00:00:00Z</updated></entry>";
    }
}
