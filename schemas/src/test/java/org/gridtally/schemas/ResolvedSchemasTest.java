package org.gridtally.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes each record's schema with its enums in place, the form that is released and registered by hand. */
class ResolvedSchemasTest {
    private static final Path RESOLVED = Path.of("target/resolved");

    @ParameterizedTest
    @MethodSource("org.gridtally.schemas.CompatibilityTest#topicSchemas")
    void aResolvedSchemaStandsAlone(Schema schema) throws IOException {
        Path file = Files.createDirectories(RESOLVED).resolve(schema.getName() + ".avsc");
        Files.writeString(file, schema.toString(true) + System.lineSeparator());
        assertThat(new Schema.Parser().parse(file.toFile())).isEqualTo(schema);
    }
}
