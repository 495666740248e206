package org.gridtally.connect.source.nem12.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.gridtally.connect.source.nem12.format.Checkpoint;
import org.gridtally.connect.source.nem12.format.NemParser;
import org.gridtally.connect.source.nem12.format.Step;
import org.gridtally.connect.source.reading.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * The steps of all entries of a file, one after the other. An entry that is no NEM12 or NEM13 at all, or that is
 * damaged, gives one dead letter and not one for each line of it.
 */
final class Steps implements Closeable {
    private final Path file;
    private final Fingerprint fingerprint;
    private int entry;
    private Checkpoint checkpoint;
    private boolean flawed;
    private @Nullable FileContent content;
    private @Nullable NemParser parser;

    /** Steps behind a position; nothing is opened before the first one is asked for. */
    Steps(Path file, FilePosition start) {
        this.file = file;
        fingerprint = start.fingerprint();
        entry = start.entry();
        checkpoint = start.checkpoint();
        flawed = start.flawed();
    }

    /** A step, where it comes from, and the position behind it. */
    record Located(String origin, Step step, FilePosition after) {}

    /** The next step of any entry, or null behind the last one. */
    @Nullable
    Located next() throws IOException {
        FileContent opened = content;
        if (opened == null) {
            try {
                opened = FileContent.open(file);
                content = opened;
            } catch (ZipException damaged) {
                content = new NoContent();
                return refused(file.getFileName().toString(), damage(damaged));
            }
        }
        return nextOf(opened);
    }

    private @Nullable Located nextOf(FileContent content) throws IOException {
        while (entry < content.entries()) {
            String origin = content.origin(entry);
            try {
                DeadLetter stranger = parser == null ? open(content) : null;
                if (stranger != null) {
                    return refused(origin, stranger);
                }
                Step step = parser == null ? null : parser.next();
                if (step != null) {
                    checkpoint = step.after();
                    return new Located(origin, step, position());
                }
            } catch (ZipException | EOFException damaged) {
                return refused(origin, damage(damaged));
            }
            nextEntry();
        }
        return null;
    }

    /** Opens the entry at the checkpoint; the dead letter when there is nothing in it that could be read. */
    private @Nullable DeadLetter open(FileContent content) throws IOException {
        int opened = entry;
        DeadLetter stranger =
                checkpoint.equals(Checkpoint.START) ? Recognition.strangerIn(content.from(opened, 0)) : null;
        if (stranger == null) {
            parser = NemParser.resume(offset -> content.from(opened, offset), checkpoint);
        }
        return stranger;
    }

    private Located refused(String origin, DeadLetter letter) throws IOException {
        flawed = true;
        nextEntry();
        return new Located(origin, new Step(List.of(), List.of(letter), checkpoint), position());
    }

    private void nextEntry() throws IOException {
        if (parser != null) {
            parser.close();
            parser = null;
        }
        entry++;
        checkpoint = Checkpoint.START;
    }

    private FilePosition position() {
        return new FilePosition(fingerprint, FilePosition.Status.READING, flawed, entry, checkpoint);
    }

    private static DeadLetter damage(IOException damaged) {
        return new DeadLetter(
                null,
                null,
                null,
                "file",
                "an archive that can be read to its end",
                String.valueOf(damaged.getMessage()),
                "the archive is damaged: send it again under another name or replace it. What was read before stays. "
                        + damaged.getMessage(),
                "");
    }

    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
        }
        if (content != null) {
            content.close();
        }
    }
}
