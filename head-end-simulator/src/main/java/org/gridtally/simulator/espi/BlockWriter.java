package org.gridtally.simulator.espi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gridtally.core.Quality;
import org.gridtally.simulator.plan.Blocks;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.plan.Readings;
import org.gridtally.simulator.plan.Series;

/** Interval blocks as Atom entries. This is where nearly all bytes of a feed come from, so markup is kept as bytes. */
final class BlockWriter {
    private static final byte[] QUALITY = bytes("<IntervalReading><ReadingQuality><quality>");
    private static final byte[] DURATION = bytes("</quality></ReadingQuality><timePeriod><duration>");
    private static final byte[] START = bytes("</duration><start>");
    private static final byte[] VALUE = bytes("</start></timePeriod><value>");
    private static final byte[] END = bytes("</value></IntervalReading>");

    private final XmlBytes xml;
    private final Plan plan;
    private final EntryWriter entries;

    BlockWriter(XmlBytes xml, Plan plan, EntryWriter entries) {
        this.xml = xml;
        this.plan = plan;
        this.entries = entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a block under the number it has in its group's log. */
    void write(int block, int group, int number, long updatedMillis) {
        Series series = plan.seriesOf(block);
        String up = entries.meterReading(series) + "/IntervalBlock";
        String updated = Instant.ofEpochMilli(updatedMillis).toString();
        xml.raw("<entry><id>urn:uuid:").hex(group, 8).raw("-0000-4000-8000-").hex(number, 12);
        xml.raw("</id><link rel=\"self\" href=\"").text(up).raw("/").number(number);
        xml.raw("\"/><link rel=\"up\" href=\"").text(up).raw("\"/><title/>");
        xml.raw("<content><IntervalBlock xmlns=\"http://naesb.org/espi\">");
        span(block, series.measure().seconds());
        readings(block, series);
        xml.raw("</IntervalBlock></content><published>").raw(updated).raw("</published><updated>");
        xml.raw(updated).raw("</updated></entry>\n");
    }

    private void span(int block, int seconds) {
        Readings readings = plan.readings();
        Blocks blocks = plan.blocks();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = blocks.first(block); i < blocks.end(block); i++) {
            first = Math.min(first, readings.epochSecond(i));
            last = Math.max(last, readings.epochSecond(i));
        }
        xml.raw("<interval><duration>").number(last + seconds - first);
        xml.raw("</duration><start>").number(first).raw("</start></interval>");
    }

    private void readings(int block, Series series) {
        Readings readings = plan.readings();
        Blocks blocks = plan.blocks();
        long step = series.measure().microsPerStep();
        int seconds = series.measure().seconds();
        for (int i = blocks.first(block); i < blocks.end(block); i++) {
            xml.raw(QUALITY).number(code(readings.quality(i)));
            xml.raw(DURATION).number(seconds);
            xml.raw(START).number(readings.epochSecond(i));
            xml.raw(VALUE).number(readings.micros(i) / step).raw(END);
        }
    }

    private static int code(Quality quality) {
        return switch (quality) {
            case VALID -> 0;
            case ESTIMATED -> 8;
            default -> throw new IllegalStateException("quality " + quality + " is not planned for ESPI");
        };
    }
}
