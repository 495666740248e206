package org.gridtally.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docker compose config} would say, and that what is mounted is what the build makes. */
class ComposeFileTest {
    private final ComposeFile compose = new ComposeFile();
    private final Properties env = ComposeFile.tags();

    ComposeFileTest() throws IOException {}

    @Test
    void theFileIsValid() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/compose.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(Objects.requireNonNull(schema))
                            .validate(compose.root))
                    .isEmpty();
        }
    }

    @Test
    void everyVariableHasAnExactValue() throws IOException {
        Matcher variables = Pattern.compile("\\$\\{([A-Z_]+)}").matcher(Project.read("docker-compose.yml"));
        Set<String> used = new TreeSet<>();
        while (variables.find()) {
            used.add(variables.group(1));
        }
        assertThat(env.stringPropertyNames()).containsAll(used);
        env.stringPropertyNames().stream()
                .filter(name -> name.endsWith("_TAG"))
                .forEach(name -> assertThat(env.getProperty(name)).as(name).matches("\\d+\\.\\d+.*"));
    }

    @Test
    void everyDependencyIsAService() {
        for (String name : compose.services()) {
            compose.service(name).path("depends_on").fieldNames().forEachRemaining(on -> assertThat(compose.services())
                    .contains(on));
        }
    }

    @Test
    void everyMountIsThere() {
        for (String name : compose.services()) {
            for (JsonNode mount : compose.service(name).path("volumes")) {
                String source = mount.asText()
                        .split(":", 2)[0]
                        .replace("${GRIDTALLY_VERSION}", env.getProperty("GRIDTALLY_VERSION"));
                if (source.startsWith("./")) {
                    assertThat(Files.exists(Project.ROOT.resolve(source)))
                            .as("%s mounts %s, which the build makes or the repository holds", name, source)
                            .isTrue();
                } else {
                    assertThat(compose.volumes()).contains(source);
                }
            }
        }
    }

    @Test
    void theImagesAreOfTheVersionsTheBuildIsFor() throws IOException {
        String pom = Project.read("pom.xml");
        assertThat(pom)
                .contains("<kafka.version>" + env.getProperty("KAFKA_TAG") + "<")
                .contains("<druid.version>" + env.getProperty("DRUID_TAG") + "<")
                .contains("<apicurio.version>" + env.getProperty("REGISTRY_TAG") + "<")
                .contains("<version>" + env.getProperty("GRIDTALLY_VERSION") + "<");
    }

    /** As on the extension's page, but with the addresses that the containers know each other by. */
    @Test
    void theSupervisorIsThatOfTheExtensionsPage() throws IOException {
        String spec = Project.read("compose/druid-supervisor.json");
        assertThat(Project.read("druid-extension/README.md"))
                .contains(spec.replace("http://registry:8080/", "http://localhost:8081/")
                        .replace("kafka:19092", "localhost:9092"));
    }

    @Test
    void theReadmeNamesOnlyWhatIsThere() throws IOException {
        Matcher commands = Pattern.compile("docker compose (.*)").matcher(Project.read("README.md"));
        Set<String> profiles = new TreeSet<>();
        while (commands.find()) {
            Matcher profile = Pattern.compile("--profile (\\w+)").matcher(commands.group(1));
            while (profile.find()) {
                profiles.add(profile.group(1));
            }
            Matcher exec = Pattern.compile("\\b(?:exec|logs|ps)\\s+(?:-\\S+\\s+)*([a-z][a-z0-9-]*)")
                    .matcher(commands.group(1));
            if (exec.find()) {
                assertThat(compose.services()).contains(exec.group(1));
            }
        }
        assertThat(profiles).isEqualTo(compose.profiles());
    }
}
