package org.gridtally.connect.source.nem12.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What does a file hold: itself, or the entries of an archive? */
interface FileContent extends Closeable {
    /** Number of entries; their order is the same whenever the same file is opened. */
    int entries();

    /** How dead letters and record headers name an entry. */
    String origin(int entry);

    /** The bytes of an entry from an offset on. */
    InputStream from(int entry, long offset) throws IOException;

    /**
     * Opens a file; an archive is told by its first bytes, not by its name, for the names in use are .zip, .ZIP or none.
     *
     * @throws java.util.zip.ZipException when it is a broken archive
     */
    static FileContent open(Path file) throws IOException {
        return isZip(file) ? new ZipContent(file) : new PlainContent(file);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 8 && head[3] < 9;
        }
    }
}
