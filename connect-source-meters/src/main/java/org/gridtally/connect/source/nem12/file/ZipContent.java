package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of a zip archive, whatever their names end with. The archive's directory stands at its end, so an archive
 * that was cut off or is still being copied fails to open before anything of it is sent.
 */
final class ZipContent implements FileContent {
    private final String name;
    private final ZipFile zip;
    private final List<ZipEntry> entries;

    ZipContent(Path file) throws IOException {
        name = file.getFileName().toString();
        zip = new ZipFile(file.toFile());
        entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .<ZipEntry>map(entry -> entry)
                .toList();
    }

    @Override
    public int entries() {
        return entries.size();
    }

    @Override
    public String origin(int entry) {
        return name + '!' + entries.get(entry).getName();
    }

    /** A deflated entry has no random access: what lies before the offset is inflated and dropped. */
    @Override
    public InputStream from(int entry, long offset) throws IOException {
        ZipEntry found = entries.get(entry);
        InputStream in = new CheckedEntryStream(zip.getInputStream(found), found.getCrc());
        in.skipNBytes(offset);
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
