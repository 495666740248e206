package org.gridtally.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class GridtallyTest {
    private static final String STATE = "gridtally.state";

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @BeforeEach
    void stateOfItsOwn() {
        System.setProperty(STATE, folder.toString());
    }

    @AfterEach
    void stateOfEverybody() {
        System.clearProperty(STATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo --misbehave nonsense | --misbehave: expected all, none, or some of",
                "demo --data not/there | --data: expected a folder, found not/there",
                "demo --rate 0 | --rate: expected readings a second above 0, found 0.0",
                "demo --port-base 80 | --port-base must lie between 1024 and 65435: 80",
                "demo --days x | Invalid value for option '--days': 'x' is not an int (gridtally demo --help)",
                "demo --usage-points 0 | usage points: expected 1 to 1000000, found 0",
                "demo --interval PT7M | interval: expected a divisor of a day from PT1M, found PT7M",
                "sql | Missing required parameter: 'SQL' (gridtally sql --help)",
                "sql SELECT --format xml | Invalid value for option '--format'",
                "stop | no stack is up: start one with ./gridtally demo",
                "nonsense | Unmatched argument at index 0: 'nonsense' (gridtally --help)"
            })
    void whatCannotBeDoneIsOneLineAndStatus2(String commandLine, String reason) {
        assertThat(execute(commandLine.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).startsWith("gridtally: " + reason).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAStackTheStatusIsNotReady() {
        assertThat(execute("status")).isEqualTo(1);
        assertThat(output.toString()).isEqualToIgnoringNewLines("no stack is up");
    }

    private int execute(String... arguments) {
        CommandLine command = Gridtally.commandLine();
        command.setErr(new PrintWriter(errors, true));
        command.setOut(new PrintWriter(output, true));
        return command.execute(arguments);
    }
}
