package org.gridtally.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document between {@code <!-- NAME:begin -->} and {@code <!-- NAME:end -->}, written by a benchmark. */
final class GeneratedSection {
    private final Path document;
    private final String begin;
    private final String end;

    GeneratedSection(Path document, String name) {
        this.document = document;
        this.begin = "<!-- " + name + ":begin -->";
        this.end = "<!-- " + name + ":end -->";
    }

    /** Puts the text between both marks, in place of what was there. */
    void replace(String text) throws IOException {
        String page = Files.readString(document);
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(document + ": expected " + begin + " and " + end + ", found not both");
        }
        Files.writeString(
                document, page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n" + page.substring(to));
    }
}
