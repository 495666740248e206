package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.LedgerTotals;
import org.gridtally.simulator.truth.Nem12Truth;
import org.gridtally.simulator.truth.Nem12Truth.Contents;
import org.gridtally.simulator.truth.TruthReading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadEndSimulatorTest {
    @TempDir
    Path nem12;

    private final HeadEndClient client = new HeadEndClient();

    private SimulatorConfig small() {
        return SimulatorConfig.demo(nem12)
                .withScale(20, 3, Duration.ofMinutes(15))
                .withPace(new Pace(0.5, 40_000, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsServedIsWhatTheLedgerHolds(long seed) throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(small().withSeed(seed))) {
            Awaitility.await().until(simulator::isAllReleased);

            List<TruthReading> served = new ArrayList<>();
            for (String group : simulator.groups()) {
                served.addAll(client.readAll(simulator.url() + group + "?max-results=7"));
            }
            List<ExpectedDeadLetter> broken = new ArrayList<>();
            for (Contents contents : nem12Contents()) {
                served.addAll(contents.readings());
                broken.addAll(contents.broken());
            }

            LedgerTotals totals = simulator.ledger().totals();
            assertThat(Replay.canonical(served)).isEqualTo(Replay.canonical(simulator.ledger()));
            assertThat(served).hasSize((int) totals.served());
            assertThat(served.stream().distinct()).hasSize((int) totals.distinct());
            assertThat(broken)
                    .extracting(ExpectedDeadLetter::file, ExpectedDeadLetter::line)
                    .containsExactlyInAnyOrderElementsOf(simulator.ledger().deadLetters().stream()
                            .map(letter -> tuple(letter.file(), letter.line()))
                            .toList());
        }
    }

    private List<Contents> nem12Contents() throws Exception {
        List<Contents> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(nem12)) {
            for (Path file : files.sorted().toList()) {
                contents.add(read(file));
            }
        }
        return contents;
    }

    private static Contents read(Path file) throws Exception {
        String name = file.getFileName().toString();
        if (!name.endsWith(".zip")) {
            return Nem12Truth.read(name, Files.readAllLines(file));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            var entry = zip.entries().nextElement();
            String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.US_ASCII);
            return Nem12Truth.read(name + "!" + entry.getName(), text.lines().toList());
        }
    }
}
