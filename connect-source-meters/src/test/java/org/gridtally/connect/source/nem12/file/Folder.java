package org.gridtally.connect.source.nem12.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests. */
record Folder(Path path) {
    static final String HEADER = "100,NEM12,202401021030,MDA1,Ret1\n";

    /** A block with one channel and some days of two values, each day after the first one interval larger. */
    static String block(String nmi, int days) {
        StringBuilder text =
                new StringBuilder(HEADER).append("200,").append(nmi).append(",E1,1,E1,N1,SN1,kWh,720,\n");
        for (int day = 1; day <= days; day++) {
            text.append("300,202401")
                    .append(day < 10 ? "0" : "")
                    .append(day)
                    .append(',')
                    .append(day)
                    .append(",0.5,A,,,,\n");
        }
        return text.append("900\n").toString();
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(path.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path zip(String name, Map<String, String> entries) {
        return write(name, zipped(entries));
    }

    static byte[] zipped(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void modified(String name, long millis) {
        try {
            Files.setLastModifiedTime(path.resolve(name), FileTime.fromMillis(millis));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
