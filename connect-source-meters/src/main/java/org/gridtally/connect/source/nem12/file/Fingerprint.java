package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Is this still the file a position was stored for? Size, time of modification and the checksum of its first bytes, so
 * that a file replaced under the same name is read from its beginning.
 */
record Fingerprint(String text) {
    private static final int HEAD_BYTES = 4096;

    /** Reads the fingerprint of a file of which size and time are known. */
    static Fingerprint of(Path file, Sighting sighting) throws IOException {
        CRC32 head = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            head.update(in.readNBytes(HEAD_BYTES));
        }
        return new Fingerprint(sighting.size() + "-" + sighting.modified() + "-" + Long.toHexString(head.getValue()));
    }
}
