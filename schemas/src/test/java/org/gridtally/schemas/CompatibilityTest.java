package org.gridtally.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterEvent;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Threshold;
import org.gridtally.avro.UsageWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written under a released schema must stay readable (BACKWARD), whatever happens to src/main/avro. */
class CompatibilityTest {
    private static final Path RELEASED = Path.of("released");

    static List<Schema> topicSchemas() {
        return List.of(
                MeterReading.getClassSchema(),
                MeterEvent.getClassSchema(),
                Threshold.getClassSchema(),
                Alarm.getClassSchema(),
                UsageWindow.getClassSchema(),
                DeadLetter.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("topicSchemas")
    void everyReleasedVersionIsReadable(Schema current) throws IOException {
        try (Stream<Path> versions = Files.list(RELEASED)) {
            List<Path> released = versions.map(version -> version.resolve(current.getName() + ".avsc"))
                    .filter(Files::exists)
                    .toList();
            assertThat(released)
                    .as("released versions of %s", current.getName())
                    .isNotEmpty();
            for (Path file : released) {
                Schema writer = new Schema.Parser().parse(Files.readString(file));
                assertThat(SchemaCompatibility.checkReaderWriterCompatibility(current, writer)
                                .getType())
                        .as("%s read as today's %s", file, current.getName())
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topicSchemas")
    void everyFieldIsDocumented(Schema schema) {
        assertThat(schema.getDoc()).contains("Kafka key").contains("Topic");
        assertThat(schema.getFields()).allSatisfy(field -> assertThat(field.doc())
                .as("%s.%s", schema.getName(), field.name())
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("topicSchemas")
    void timesAndDecimalsHaveTheirLogicalTypes(Schema schema) {
        assertThat(schema.getFields()).allSatisfy(field -> {
            Schema type = withoutNull(field.schema());
            if (field.name().endsWith("_time")
                    || field.name().endsWith("_at")
                    || field.name().equals("version")) {
                assertThat(type.getLogicalType().getName()).as(field.name()).isEqualTo("timestamp-millis");
            }
            if (type.getType() == Schema.Type.BYTES) {
                assertThat(type.getObjectProp("scale")).as(field.name()).isEqualTo(6);
            }
        });
    }

    @Test
    void qualitiesAreThoseOfTheCore() throws IOException {
        // The module may not depend on meter-core, which knows no Avro; the source says what its enum holds.
        String core = Files.readString(Path.of("../meter-core/src/main/java/org/gridtally/core/Quality.java"));
        List<String> constants = core.lines()
                .map(String::strip)
                .filter(line -> line.matches("[A-Z_]+[,;]"))
                .map(line -> line.substring(0, line.length() - 1))
                .toList();
        assertThat(Arrays.stream(org.gridtally.avro.Quality.values()).map(Enum::name))
                .containsExactlyElementsOf(constants);
    }

    private static Schema withoutNull(Schema schema) {
        return schema.isUnion() ? schema.getTypes().get(1) : schema;
    }
}
