package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.nem12.file.FileSession.Chunk;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;

/** All chunks of a file. */
record Everything(List<Chunk> chunks) {
    static Everything of(Path file, int chunkSize) {
        return behind(file, FilePosition.startOf(new Fingerprint("test")), chunkSize);
    }

    static Everything behind(Path file, FilePosition start, int chunkSize) {
        List<Chunk> chunks = new ArrayList<>();
        try (FileSession session = new FileSession(file, start, chunkSize)) {
            for (Chunk chunk = session.next(); chunk != null; chunk = session.next()) {
                chunks.add(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Everything(chunks);
    }

    List<Reading> readings() {
        return chunks.stream().flatMap(chunk -> chunk.readings().stream()).toList();
    }

    List<DeadLetter> deadLetters() {
        return chunks.stream().flatMap(chunk -> chunk.deadLetters().stream()).toList();
    }
}
