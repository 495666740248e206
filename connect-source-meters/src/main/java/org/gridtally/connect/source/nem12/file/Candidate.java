package org.gridtally.connect.source.nem12.file;

import java.nio.file.Path;

/** A file of the directory that is ready to be read, and how it looked then. */
record Candidate(Path file, Sighting sighting) {
    String name() {
        return file.getFileName().toString();
    }
}
