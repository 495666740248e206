package org.gridtally.simulator.truth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridtally.simulator.truth.Nem12Truth.Contents;

/** What does a NEM12 file hold, plain or zipped? */
public final class Nem12Files {
    private Nem12Files() {}

    /** Reads a file that readers know under a name; entries of a zip are named {@code NAME!ENTRY}. */
    public static List<Contents> read(Path file, String name) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return List.of(Nem12Truth.read(name, Files.readAllLines(file, StandardCharsets.ISO_8859_1)));
        }
        List<Contents> contents = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    contents.add(Nem12Truth.read(
                            name + "!" + entry.getName(), text.lines().toList()));
                }
            }
        }
        return contents;
    }
}
