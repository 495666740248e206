package org.gridtally.connect.source.worker;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole Green Button file with a few quarter hours of one channel. */
final class SmallFeed {
    private SmallFeed() {}

    static String of(int readings) {
        String intervals = IntStream.range(0, readings)
                .mapToObj(i -> "<IntervalReading><timePeriod><duration>900</duration><start>"
                        + (1_767_225_600L + 900L * i) + "</start></timePeriod><value>" + i
                        + "</value></IntervalReading>")
                .collect(Collectors.joining());
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                + "<entry><link rel=\"self\" href=\"/UsagePoint/U/MeterReading/E1\"/>"
                + "<link rel=\"related\" href=\"/ReadingType/1\"/></entry>"
                + "<entry><link rel=\"self\" href=\"/ReadingType/1\"/><content><ReadingType>"
                + "<accumulationBehaviour>4</accumulationBehaviour><intervalLength>900</intervalLength>"
                + "<uom>72</uom></ReadingType></content></entry>"
                + "<entry><link rel=\"self\" href=\"/UsagePoint/U\"/><content><UsagePoint/></content></entry>"
                + "<entry><id>b</id><link rel=\"up\" href=\"/UsagePoint/U/MeterReading/E1/IntervalBlock\"/>"
                + "<content><IntervalBlock>" + intervals + "</IntervalBlock></content>"
                + "<updated>2026-01-01T00:00:00Z</updated></entry></feed>";
    }
}
