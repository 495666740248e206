package org.gridtally.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where are the real data? Beside the project, in {@code ../shared/data}, unless {@code -Dgridtally.data} says otherwise. */
final class DataFolder {
    /** The system property that names another folder. */
    static final String PROPERTY = "gridtally.data";

    private final Path root;

    DataFolder(Path project) {
        String given = System.getProperty(PROPERTY);
        this.root = given == null ? project.resolve("../shared/data").normalize() : Path.of(given);
    }

    /**
     * A part of the data.
     *
     * @throws MissingDataException when it is absent
     */
    Path require(String name) throws MissingDataException {
        Path part = root.resolve(name);
        if (!Files.isReadable(part)) {
            throw new MissingDataException(
                    "data: expected %s, found nothing; JAVA_TOOL_OPTIONS=-D%s=FOLDER names another folder"
                            .formatted(part, PROPERTY));
        }
        return part;
    }
}
