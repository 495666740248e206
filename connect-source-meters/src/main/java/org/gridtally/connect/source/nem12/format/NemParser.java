package org.gridtally.connect.source.nem12.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.nem12.format.Checkpoint.Place;
import org.jspecify.annotations.Nullable;

/**
 * What does a NEM12 or NEM13 content say, step by step, in one pass? A line that cannot be read becomes a dead letter
 * and the lines behind it are read on.
 *
 * <p>The rules, by clause of AEMO's "Meter Data File Format Specification NEM12 &amp; NEM13": 100 header (4.2, 5.2), 200
 * channel (4.3), 300 day with its 400 records (4.4, 4.5), 250 register reads (5.3), 900 end (4.7, 5.5). 500 and 550 tell
 * of business transactions (4.6, 5.4) and give no reading. Beyond the specification several blocks of 100 to 900 may
 * follow one another, with blank lines between.
 *
 * <p>Memory holds one day: its lines, its readings. Not thread-safe.
 */
public final class NemParser implements Closeable {
    private final LineReader lines;
    private final Block block;

    /** Reads a content from its beginning. */
    public NemParser(LineReader lines) {
        this(lines, new Block());
    }

    private NemParser(LineReader lines, Block block) {
        this.lines = lines;
        this.block = block;
    }

    /** Reads on where an earlier parser of the same content stopped. */
    public static NemParser resume(Content content, Checkpoint checkpoint) throws IOException {
        Block block = new Block();
        for (Place place : List.of(checkpoint.header(), checkpoint.channel())) {
            if (place.exists()) {
                restore(block, content, place);
            }
        }
        InputStream rest = content.from(checkpoint.position());
        return new NemParser(new LineReader(rest, checkpoint.position(), checkpoint.line()), block);
    }

    private static void restore(Block block, Content content, Place place) throws IOException {
        try (LineReader lines = new LineReader(content.from(place.position()), place.position(), place.line())) {
            Line line = lines.next();
            if (line != null) {
                block.restore(line);
            }
        }
    }

    /** Bytes that can be read again from any offset. */
    @FunctionalInterface
    public interface Content {
        /** The bytes from this offset on. */
        InputStream from(long offset) throws IOException;
    }

    /** The next step that holds anything, or null at the end of the content. */
    public @Nullable Step next() throws IOException {
        Findings findings = new Findings();
        Line line = nextRecord();
        while (line != null) {
            read(line, findings);
            if (!findings.isEmpty()) {
                return findings.upTo(checkpoint());
            }
            line = nextRecord();
        }
        block.checkEnded(Math.max(1, lines.lineNumber() - 1), findings);
        return findings.isEmpty() ? null : findings.upTo(checkpoint());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(lines.position(), lines.lineNumber(), block.headerPlace(), block.channelPlace());
    }

    private @Nullable Line nextRecord() throws IOException {
        Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private void read(Line line, Findings findings) throws IOException {
        Fields fields = Fields.of(line.text());
        String indicator = fields.text(0);
        if (!indicator.equals("100")) {
            block.checkOpened(line, findings);
        }
        switch (indicator) {
            case "100" -> block.open(line, fields, findings);
            case "200" -> block.channel(line, fields, findings);
            case "250" -> registers(line, fields, findings);
            case "300" -> day(line, fields, findings);
            case "400" ->
                findings.refuse(
                        line, block.nmi(), Fault.of("record", "a 400 record behind its 300 record", "one without it"));
            case "500", "550" -> {}
            case "900" -> block.close();
            default -> block.unknown(line, fields, findings);
        }
    }

    private void registers(Line line, Fields fields, Findings findings) {
        try {
            line.checkComplete();
            findings.add(new RegisterRecord(block.header(), fields, line.number()).readings());
        } catch (Fault fault) {
            findings.refuse(line, fields.text(Channel.NMI), fields.text(RegisterRecord.SERIAL), fault);
        }
    }

    private void day(Line line, Fields fields, Findings findings) throws IOException {
        List<Line> events = eventsOf();
        try {
            Channel channel = block.channel();
            line.checkComplete();
            findings.add(new DayRecord(channel, block.header(), fields, line.number()).readings(events));
        } catch (Fault fault) {
            List<Line> group = new ArrayList<>(events);
            group.add(0, line);
            findings.refuseTogether(group, block.nmi(), block.serial(), fault);
        }
    }

    /** The 400 records that follow; a day has no more of them than minutes, so neither memory nor a file can run away. */
    private List<Line> eventsOf() throws IOException {
        List<Line> events = new ArrayList<>();
        Line line = nextRecord();
        while (line != null && isEvent(line) && events.size() < Channel.MINUTES_PER_DAY) {
            events.add(line);
            line = nextRecord();
        }
        if (line != null) {
            lines.pushBack(line);
        }
        return events;
    }

    private static boolean isEvent(Line line) {
        return line.text().stripLeading().startsWith("400")
                && Fields.of(line.text()).text(0).equals("400");
    }
}
