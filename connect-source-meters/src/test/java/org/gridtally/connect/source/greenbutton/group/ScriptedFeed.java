package org.gridtally.connect.source.greenbutton.group;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.gridtally.connect.source.greenbutton.espi.FeedParser;
import org.gridtally.connect.source.greenbutton.espi.Timestamps;
import org.gridtally.connect.source.greenbutton.http.Answer.Validators;

/** A head-end of one feed that answers windows and pages from a list of entries. */
final class ScriptedFeed implements FeedSource {
    private static final String HEAD = "<feed xmlns=\"http://www.w3.org/2005/Atom\">";
    private static final String EXPLANATION = "<entry><link rel=\"self\" href=\"/UsagePoint/U/MeterReading/E1\"/>"
            + "<link rel=\"related\" href=\"/ReadingType/1\"/></entry>"
            + "<entry><link rel=\"self\" href=\"/ReadingType/1\"/><content><ReadingType>"
            + "<accumulationBehaviour>4</accumulationBehaviour><intervalLength>900</intervalLength>"
            + "<uom>72</uom></ReadingType></content></entry>"
            + "<entry><link rel=\"self\" href=\"/UsagePoint/U\"/><content><UsagePoint/></content></entry>";

    private final List<Entry> entries = new ArrayList<>();
    private final boolean honoursWindows;
    private final List<URI> requests = new ArrayList<>();

    /** An entry with one reading, whose value is its number. */
    record Entry(int number, long updated) {}

    ScriptedFeed(boolean honoursWindows) {
        this.honoursWindows = honoursWindows;
    }

    void add(Entry entry) {
        entries.add(entry);
        entries.sort(Comparator.comparingLong(Entry::updated).thenComparingInt(Entry::number));
    }

    List<URI> requests() {
        return requests;
    }

    @Override
    public Document get(URI url, Validators known) {
        requests.add(url);
        long from = time(url, "updated-min", 0);
        long to = time(url, "updated-max", Long.MAX_VALUE);
        int size = (int) number(url, "max-results", Integer.MAX_VALUE);
        int start = (int) number(url, "start-index", 1) - 1;
        List<Entry> inWindow = entries.stream()
                .filter(entry -> !honoursWindows || (entry.updated() >= from && entry.updated() <= to))
                .toList();
        int end = honoursWindows ? Math.min(inWindow.size(), start + size) : inWindow.size();
        String next = end < inWindow.size() ? next(url, end + 1) : "";
        return document(next, inWindow.subList(Math.min(start, end), end));
    }

    private static String next(URI url, int start) {
        String base = url.toString().replaceAll("&start-index=\\d+", "");
        String link = (base + "&start-index=" + start).replace("&", "&amp;");
        return "<link rel=\"next\" href=\"" + link + "\"/>";
    }

    private static Document document(String next, List<Entry> page) {
        StringBuilder xml = new StringBuilder(HEAD).append(next).append(EXPLANATION);
        page.forEach(entry -> xml.append(text(entry)));
        try {
            byte[] body = xml.append("</feed>").toString().getBytes(StandardCharsets.UTF_8);
            return new Document(FeedParser.parse(body), Validators.NONE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Entry entry) {
        return "<entry><id>b" + entry.number() + "</id><link rel=\"up\""
                + " href=\"/UsagePoint/U/MeterReading/E1/IntervalBlock\"/><content><IntervalBlock><IntervalReading>"
                + "<timePeriod><start>" + entry.number() * 900L + "</start></timePeriod><value>" + entry.number()
                + "</value></IntervalReading></IntervalBlock></content><updated>" + Timestamps.text(entry.updated())
                + "</updated></entry>";
    }

    private static long time(URI url, String name, long otherwise) {
        Matcher matcher = Pattern.compile(name + "=([^&]+)").matcher(url.toString());
        return matcher.find() ? Timestamps.millis(matcher.group(1)) : otherwise;
    }

    private static long number(URI url, String name, long otherwise) {
        Matcher matcher = Pattern.compile(name + "=(\\d+)").matcher(url.toString());
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }
}
