package org.gridtally.connect.source.nem12.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;

/** Everything a content gave. */
public record Parsed(List<Reading> readings, List<DeadLetter> deadLetters, List<Checkpoint> checkpoints) {
    public static Parsed text(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A day file around the lines: 100 before them and 900 behind. */
    static Parsed inBlock(String... lines) {
        return text("100,NEM12,202401021030,MDA1,Ret1\n" + String.join("\n", lines) + "\n900\n");
    }

    public static Parsed resource(String name) {
        try (InputStream in = Parsed.class.getResourceAsStream("/nem12/" + name)) {
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Parsed of(byte[] content) {
        return rest(content, Checkpoint.START);
    }

    static Parsed rest(byte[] content, Checkpoint from) {
        Parsed parsed = new Parsed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        NemParser.Content bytes =
                offset -> new ByteArrayInputStream(content, (int) offset, content.length - (int) offset);
        try (NemParser parser = NemParser.resume(bytes, from)) {
            for (Step step = parser.next(); step != null; step = parser.next()) {
                parsed.readings.addAll(step.readings());
                parsed.deadLetters.addAll(step.deadLetters());
                parsed.checkpoints.add(step.after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    /** The only dead letter. */
    DeadLetter onlyLetter() {
        if (deadLetters.size() != 1) {
            throw new AssertionError("expected one dead letter, found " + deadLetters);
        }
        return deadLetters.get(0);
    }
}
