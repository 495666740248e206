package org.gridtally.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as Compose reads it: anchors and merge keys resolved. */
final class ComposeFile {
    final JsonNode root;

    ComposeFile() throws IOException {
        Map<String, Object> yaml = new Yaml().load(Project.read("docker-compose.yml"));
        root = new ObjectMapper().valueToTree(yaml);
    }

    Set<String> services() {
        return names(root.path("services"));
    }

    JsonNode service(String name) {
        return root.path("services").path(name);
    }

    Set<String> profiles() {
        Set<String> profiles = new TreeSet<>();
        services().forEach(name -> service(name).path("profiles").forEach(p -> profiles.add(p.asText())));
        return profiles;
    }

    Set<String> volumes() {
        return names(root.path("volumes"));
    }

    static Properties tags() throws IOException {
        Properties tags = new Properties();
        tags.load(new StringReader(Project.read(".env")));
        return tags;
    }

    private static Set<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return new TreeSet<>(StreamSupport.stream(names.spliterator(), false).toList());
    }
}
