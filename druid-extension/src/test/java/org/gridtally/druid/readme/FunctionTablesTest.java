package org.gridtally.druid.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README lists every function as the catalogue has it; {@code -Dgridtally.docs.write=true} writes its tables anew. */
class FunctionTablesTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- functions:begin -->\n";
    private static final String END = "\n<!-- functions:end -->";

    @Test
    void theReadmeListsTheCatalogue() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("gridtally.docs.write")) {
            Files.writeString(README, readme.substring(0, begin) + FunctionTables.all() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).isEqualTo(FunctionTables.all());
        }
    }
}
