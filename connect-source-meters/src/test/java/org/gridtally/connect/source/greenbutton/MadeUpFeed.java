package org.gridtally.connect.source.greenbutton;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small whole feeds for tests of the connection. */
final class MadeUpFeed {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id>";
    private static final String EXPLANATION = "<entry><link rel=\"self\" href=\"/UsagePoint/U/MeterReading/E1\"/>"
            + "<link rel=\"related\" href=\"/ReadingType/1\"/><content><MeterReading/></content></entry>"
            + "<entry><link rel=\"self\" href=\"/ReadingType/1\"/><content><ReadingType>"
            + "<accumulationBehaviour>4</accumulationBehaviour><intervalLength>900</intervalLength>"
            + "<uom>72</uom></ReadingType></content></entry>"
            + "<entry><link rel=\"self\" href=\"/UsagePoint/U\"/><content><UsagePoint/></content></entry>";

    private MadeUpFeed() {}

    /** A last page with so many entries of one reading each. */
    static String page(int entries) {
        return HEAD + EXPLANATION + blocks(entries) + "</feed>";
    }

    /** A page with a successor. */
    static String page(int entries, String next) {
        return HEAD + "<link rel=\"next\" href=\"" + next.replace("&", "&amp;") + "\"/>" + EXPLANATION + blocks(entries)
                + "</feed>";
    }

    /** A page without entries. */
    static String empty() {
        return HEAD + "</feed>";
    }

    private static String blocks(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> block("b" + i, "2026-01-01T00:00:00Z", 1_767_225_600L + 900L * i, i))
                .collect(Collectors.joining());
    }

    /** An entry with one reading. */
    static String block(String id, String updated, long start, long value) {
        return "<entry><id>" + id + "</id><link rel=\"up\" href=\"/UsagePoint/U/MeterReading/E1/IntervalBlock\"/>"
                + "<content><IntervalBlock><IntervalReading><timePeriod><duration>900</duration><start>" + start
                + "</start></timePeriod><value>" + value
                + "</value></IntervalReading></IntervalBlock></content><updated>"
                + updated + "</updated></entry>";
    }

    /** A page of given entries. */
    static String of(String blocks, String next) {
        String link = next == null ? "" : "<link rel=\"next\" href=\"" + next.replace("&", "&amp;") + "\"/>";
        return HEAD + link + EXPLANATION + blocks + "</feed>";
    }
}
