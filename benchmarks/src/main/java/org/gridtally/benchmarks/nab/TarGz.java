package org.gridtally.benchmarks.nab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the regular files of a gzipped tar archive (POSIX.1-1988 ustar headers) with names of at most 100 bytes. */
final class TarGz {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;

    private final Path archive;

    TarGz(Path archive) {
        this.archive = archive;
    }

    /** The text of every file by its name in the archive. */
    Map<String, String> textFiles() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (header[TYPE_AT] == '0' || header[TYPE_AT] == 0) {
                    files.put(text(header, 0, NAME_LENGTH), new String(content, StandardCharsets.UTF_8));
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    private static String text(byte[] header, int at, int length) {
        String field = new String(header, at, length, StandardCharsets.US_ASCII);
        int end = field.indexOf(0);
        return end < 0 ? field : field.substring(0, end);
    }
}
