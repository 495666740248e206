package org.gridtally.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLayoutTest {

    @TempDir
    Path root;

    @Test
    void findsTheProjectAroundTheWorkingDirectory() {
        assertThat(ProjectLayout.find().root().resolve("servers/kafka/pom.xml")).exists();
    }

    @Test
    void aClassPathIsTheClassesAndWhatTheBuildListed() throws IOException {
        Path target = Files.createDirectories(root.resolve("streams/target"));
        Files.writeString(target.resolve("classpath.txt"), "/a.jar" + File.pathSeparator + "/b.jar\n");

        assertThat(new ProjectLayout(root).classPath("streams"))
                .isEqualTo(String.join(
                        File.pathSeparator, target.resolve("classes").toString(), "/a.jar", "/b.jar"));
    }

    @Test
    void whatWasNotBuiltIsNamed() {
        assertThatThrownBy(() -> new ProjectLayout(root).classPath("streams"))
                .hasMessageContaining(Path.of("streams", "target", "classpath.txt") + " is missing: build");
    }
}
