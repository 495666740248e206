package org.gridtally.simulator.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridtally.simulator.data.DataFile.Format;

/** What is a file, by its content? Names tell too little: a NEM12 file in a zip may have any extension or none. */
final class Recognition {
    private static final int BYTES_LOOKED_AT = 8192;

    private Recognition() {}

    /** The format of a file; SKIPPED when it is none of ours. */
    static Format of(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return zipped(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ofText(beginning(in));
        }
    }

    private static Format zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (ofText(beginning(in)) == Format.NEM12) {
                        return Format.NEM12;
                    }
                }
            }
        }
        return Format.SKIPPED;
    }

    private static String beginning(InputStream in) throws IOException {
        return new String(in.readNBytes(BYTES_LOOKED_AT), StandardCharsets.UTF_8);
    }

    private static Format ofText(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        if (lines.isEmpty()) {
            return Format.SKIPPED;
        }
        String first = lines.get(0);
        if (first.startsWith("Date;Time;Global_active_power")) {
            return Format.HOUSEHOLD_TEXT;
        }
        if (first.matches("(100,NEM1[23]|200,|250,).*")) {
            return Format.NEM12;
        }
        if (first.startsWith("<") && text.contains("http://naesb.org/espi")) {
            return Format.ESPI;
        }
        boolean table = first.startsWith(",") && lines.size() == 2;
        boolean dated = table && lines.get(1).matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2},.*");
        return dated ? Format.HALF_HOURLY_CSV : Format.SKIPPED;
    }
}
