package org.gridtally.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class answers one question: half of them in under 80 lines, none in over 400. */
class ClassSizeTest {
    @Test
    void classesStaySmall() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (Path source : Project.mainSources()) {
            int count = Files.readAllLines(source).size();
            assertThat(count).as("lines of %s", source).isLessThanOrEqualTo(400);
            lines.add(count);
        }
        Collections.sort(lines);
        assertThat(lines).isNotEmpty();
        assertThat(lines.get(lines.size() / 2)).as("median lines of a class").isLessThan(80);
    }
}
