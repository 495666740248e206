package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.ledger.CanonicalSlot;
import org.gridtally.simulator.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    @TempDir
    Path folder;

    @Test
    void aHeadEndThatComesBackHasTheSameBooks() throws IOException {
        List<CanonicalSlot> before;
        List<String> files;
        try (HeadEndSimulator first = resume()) {
            first.beginLive();
            Awaitility.await().until(first::isAllReleased);
            before = slots(first.ledger());
            files = files();
        }
        try (HeadEndSimulator second = resume()) {
            assertThat(second.isAllReleased()).isTrue();
            assertThat(slots(second.ledger())).isEqualTo(before);
            assertThat(second.ledger().deadLetters()).isNotEmpty();
            assertThat(files()).isEqualTo(files);
        }
    }

    @Test
    void aJournalCutInAnEntryLosesThatEntryOnly() throws IOException {
        long backlog;
        try (HeadEndSimulator first = resume()) {
            backlog = first.ledger().servedUnique();
        }
        Files.write(journal(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (HeadEndSimulator second = resume()) {
            assertThat(second.ledger().servedUnique()).isEqualTo(backlog);
            second.releaseRest();
            Awaitility.await().until(second::isAllReleased);
            assertThat(second.ledger().servedUnique()).isGreaterThan(backlog);
        }
    }

    private HeadEndSimulator resume() throws IOException {
        SimulatorConfig config = SimulatorConfig.demo(folder.resolve("nem12"))
                .withScale(10, 2, Duration.ofMinutes(30))
                .withPace(new Pace(0.5, 20_000, 4));
        return HeadEndSimulator.resume(config, journal());
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private static List<CanonicalSlot> slots(Ledger ledger) {
        List<CanonicalSlot> slots = new ArrayList<>();
        ledger.forEach(slots::add);
        return slots;
    }

    private List<String> files() throws IOException {
        try (var names = Files.list(folder.resolve("nem12"))) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
