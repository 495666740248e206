package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** How a file looked from outside: bytes, and ms since 1970 of its last modification. */
record Sighting(long size, long modified) {
    static Sighting of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    static Sighting of(BasicFileAttributes attributes) {
        return new Sighting(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
