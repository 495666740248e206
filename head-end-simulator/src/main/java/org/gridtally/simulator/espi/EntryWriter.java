package org.gridtally.simulator.espi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.gridtally.simulator.plan.Measure;
import org.gridtally.simulator.plan.Series;

/** The entries that explain interval blocks: local time, reading types, usage points and meter readings. */
final class EntryWriter {
    static final String RESOURCE = "/espi/1_1/resource";
    private static final String LOCAL_TIME = RESOURCE + "/LocalTimeParameters/1";
    private static final int ELECTRICITY = 1;

    private final XmlBytes xml;
    private final String subscription;
    private final String updated;

    /** @param updated when the head-end learned of its usage points */
    EntryWriter(XmlBytes xml, String subscription, Instant updated) {
        this.xml = xml;
        this.subscription = RESOURCE + "/Subscription/" + subscription;
        this.updated = updated.toString();
    }

    String usagePoint(Series series) {
        return subscription + "/UsagePoint/" + series.usagePoint();
    }

    String meterReading(Series series) {
        return usagePoint(series) + "/MeterReading/" + series.meterReadingId();
    }

    private static String readingType(Measure measure) {
        return RESOURCE + "/ReadingType/" + measure.id();
    }

    void localTime(LocalTime time) {
        open(LOCAL_TIME, RESOURCE + "/LocalTimeParameters", "Local time of the usage points");
        xml.raw("<content><LocalTimeParameters xmlns=\"http://naesb.org/espi\">");
        element("dstEndRule", time.dstEndRule());
        element("dstOffset", time.dstOffset());
        element("dstStartRule", time.dstStartRule());
        element("tzOffset", time.tzOffset());
        xml.raw("</LocalTimeParameters></content>");
        close();
    }

    void readingType(Series series) {
        Measure measure = series.measure();
        open(readingType(measure), RESOURCE + "/ReadingType", measure.id());
        xml.raw("<content><ReadingType xmlns=\"http://naesb.org/espi\">");
        element("accumulationBehaviour", measure.kind().accumulation());
        element("commodity", ELECTRICITY);
        element("flowDirection", measure.flow());
        element("intervalLength", measure.seconds());
        element("kind", measure.measurementKind());
        element("powerOfTenMultiplier", measure.powerOfTen());
        element("uom", measure.uom());
        xml.raw("</ReadingType></content>");
        close();
    }

    void usagePointEntry(Series series) {
        String self = usagePoint(series);
        open(self, subscription + "/UsagePoint", series.usagePoint());
        related(self + "/MeterReading");
        related(LOCAL_TIME);
        xml.raw("<content><UsagePoint xmlns=\"http://naesb.org/espi\"><ServiceCategory><kind>0</kind>"
                + "</ServiceCategory></UsagePoint></content>");
        close();
    }

    void meterReadingEntry(Series series) {
        String self = meterReading(series);
        open(self, usagePoint(series) + "/MeterReading", series.channel());
        related(self + "/IntervalBlock");
        related(readingType(series.measure()));
        xml.raw("<content><MeterReading xmlns=\"http://naesb.org/espi\"/></content>");
        close();
    }

    private void open(String self, String up, String title) {
        UUID id = UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8));
        xml.raw("<entry><id>urn:uuid:")
                .raw(id.toString())
                .raw("</id><link rel=\"self\" href=\"")
                .text(self);
        xml.raw("\"/><link rel=\"up\" href=\"")
                .text(up)
                .raw("\"/><title>")
                .text(title)
                .raw("</title>");
    }

    private void related(String href) {
        xml.raw("<link rel=\"related\" href=\"").text(href).raw("\"/>");
    }

    private void close() {
        xml.raw("<published>")
                .raw(updated)
                .raw("</published><updated>")
                .raw(updated)
                .raw("</updated></entry>\n");
    }

    private void element(String name, Object value) {
        xml.raw("<")
                .raw(name)
                .raw(">")
                .text(value.toString())
                .raw("</")
                .raw(name)
                .raw(">");
    }
}
