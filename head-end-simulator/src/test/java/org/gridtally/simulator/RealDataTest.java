package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataFile.Format;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.LedgerTotals;
import org.gridtally.simulator.truth.TruthReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real files beside the project; {@link DataDirectoryTest} does the same with made-up ones. */
class RealDataTest {
    private static final Path DATA = Path.of("../../shared/data");

    @TempDir
    Path nem12;

    @BeforeEach
    void theDataAreHere() {
        assumeTrue(Files.isDirectory(DATA), "the real data are not here");
    }

    private HeadEndSimulator start() throws Exception {
        return HeadEndSimulator.start(SimulatorConfig.demo(nem12).withData(DATA).withMisbehaviour(Misbehaviour.none()));
    }

    @Test
    void everyReadingServedOverEspiIsInTheLedger() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            List<TruthReading> served = new ArrayList<>();
            for (String group : simulator.groups()) {
                served.addAll(new HeadEndClient().readAll(simulator.url() + group));
            }
            assertThat(simulator.groups()).hasSize(6);
            assertThat(Replay.canonical(simulator.ledger())).containsAllEntriesOf(Replay.canonical(served));
            assertThat(Replay.canonical(served)).hasSize(2203 * 7 + (17568 - 2) * 2 + 480 + 92);
        }
    }

    @Test
    void theTruthIsWhatTheFilesAddUpTo() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            Map<String, Long> energy = simulator.ledger().energyMicros();
            assertThat(energy)
                    .containsEntry("customer12_2011-2012/GC", 11_876_738_000_000L)
                    .containsEntry("customer12_2011-2012/GG", 2_592_808_000_000L)
                    .containsEntry("household_power_consumption_2006-12/active", 79_197_433_335L)
                    .containsEntry("household_power_consumption_2006-12-sub1/active", 2_033_000_000L)
                    .containsEntry("5446AF3F/01", 621_091_000_000L)
                    .containsEntry("CCCC123456/E1", 896_990_000_000L)
                    .hasSize(24);
            LedgerTotals totals = simulator.ledger().totals();
            assertThat(totals.servedUnique()).isEqualTo(73_399);
            assertThat(totals.servedMicroWh())
                    .isEqualTo(
                            energy.values().stream().mapToLong(Long::longValue).sum());
            assertThat(totals.duplicates())
                    .as("block 173 twice, VABD000163 in three files")
                    .isEqualTo(240);
        }
    }

    @Test
    void invalidFilesAreDeadLettersLineByLine() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            assertThat(simulator.ledger().deadLetters())
                    .extracting(
                            letter ->
                                    letter.file().replace("Example_NEM12_", "").replace(".csv", ""),
                            ExpectedDeadLetter::line)
                    .containsExactly(
                            tuple("15min_200_30min_300", 3L),
                            tuple("15min_200_30min_300", 4L),
                            tuple("15min_200_30min_300", 5L),
                            tuple("incomplete_interval", 3L),
                            tuple("missing_header", 2L),
                            tuple("powercor_missing_fields", 2L),
                            tuple("powercor_missing_fields", 3L),
                            tuple("powercor_missing_fields", 5L),
                            tuple("powercor_missing_fields", 8L),
                            tuple("powercor_missing_fields", 9L),
                            tuple("powercor_missing_fields", 11L));
        }
    }

    @Test
    void nem12FilesAreDroppedAsTheyAreAndOthersSkipped() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            try (Stream<Path> dropped = Files.list(nem12)) {
                assertThat(dropped).hasSize(14);
            }
            Path name = Path.of("nem12", "Example_NEM12_month_solar.csv");
            assertThat(nem12.resolve(name.getFileName())).hasSameBinaryContentAs(DATA.resolve(name));
            assertThat(simulator.files())
                    .filteredOn(file -> !file.isServed())
                    .allMatch(
                            file -> file.path().startsWith("nab") || file.path().startsWith("README.md"))
                    .allMatch(file ->
                            file.format() == Format.SKIPPED && !file.note().isEmpty());
        }
    }
}
