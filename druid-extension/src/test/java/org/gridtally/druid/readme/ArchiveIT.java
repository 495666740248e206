package org.gridtally.druid.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in the archive that users unpack. */
class ArchiveIT {
    private static final String FOLDER = "gridtally-druid/";
    private static final List<String> LIBRARIES = List.of("avro", "jollyday-core", "threeten-extra");

    @Test
    void librariesComeWithTheirLicences() throws IOException {
        List<String> entries = entries();
        assertThat(entries).contains(FOLDER + "LICENSE", FOLDER + "NOTICE", FOLDER + "licenses/README.md");
        assertThat(entries)
                .contains(
                        FOLDER + "licenses/avro/META-INF/LICENSE",
                        FOLDER + "licenses/threeten-extra/META-INF/LICENSE.txt");
        assertThat(Files.readString(Path.of("target/extensions", FOLDER, "licenses/README.md")))
                .contains("| Apache Avro |", "| Jollyday core |", "| ThreeTen-Extra |");
    }

    @Test
    void nothingElseThanLibrariesThatDruidLacks() throws IOException {
        Stream<String> jars = entries().stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> entry.substring(FOLDER.length()).replaceFirst("-[0-9].*", ""));
        assertThat(jars)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(LIBRARIES.stream(), Stream.of("gridtally-druid", "meter-core", "schemas"))
                                .toList());
    }

    @Test
    void thePagesThatTheReadmeNames() throws IOException {
        assertThat(entries())
                .contains(
                        FOLDER + "README.md",
                        FOLDER + "docs/tariffs/README.md",
                        FOLDER + "docs/tariffs/german-household.json");
    }

    private static List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"));
                ZipFile archive =
                        new ZipFile(files.filter(file -> file.toString().endsWith(".zip"))
                                .findFirst()
                                .orElseThrow()
                                .toFile())) {
            return archive.stream().map(ZipEntry::getName).toList();
        }
    }
}
