package org.gridtally.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridtally.quickstart.preflight.Ports;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README says what the program does. */
class ReadmeTest {
    private final String readme = read();

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCommandAndOptionStandsThere() {
        for (Map.Entry<String, CommandLine> command :
                Gridtally.commandLine().getSubcommands().entrySet()) {
            assertThat(readme).contains("./gridtally " + command.getKey());
            command.getValue().getCommandSpec().options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(option -> !List.of("--help", "--version").contains(option))
                    .forEach(option -> assertThat(readme).contains("`" + option));
        }
    }

    @Test
    void thePortsStandThere() {
        Ports ports = new Ports(Ports.DEFAULT_BASE);
        List.of(
                        ports.broker(),
                        ports.controller(),
                        ports.registry(),
                        ports.connect(),
                        ports.streams(),
                        ports.druidRouter(),
                        ports.headEnd(),
                        ports.postgres(),
                        ports.s3())
                .forEach(port -> assertThat(readme).contains(Integer.toString(port)));
    }
}
