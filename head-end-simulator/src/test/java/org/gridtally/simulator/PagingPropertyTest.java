package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.Population;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.truth.TruthReading;

class PagingPropertyTest {
    /** Windows [min, max) that end now follow one another while readings are released between and inside them. */
    @Property(tries = 12)
    void windowsOfAnyPageSizeGiveEveryReadingOnce(
            @ForAll @IntRange(min = 1, max = 40) int pageSize, @ForAll @IntRange(min = 1, max = 1000) int seed)
            throws Exception {
        Path nem12 = Files.createTempDirectory("paging");
        try (HeadEndSimulator simulator = start(nem12, seed)) {
            List<TruthReading> read = new ArrayList<>();
            for (String group : simulator.groups()) {
                read.addAll(readInWindows(simulator, group, pageSize));
            }
            assertThat(read).hasSize((int) simulator.ledger().totals().served());
            assertThat(Replay.canonical(read)).isEqualTo(Replay.canonical(simulator.ledger()));
        } finally {
            delete(nem12);
        }
    }

    private static HeadEndSimulator start(Path nem12, long seed) throws IOException {
        SimulatorConfig config = SimulatorConfig.demo(nem12).withScale(6, 1, Duration.ofMinutes(30));
        Population p = config.population();
        return HeadEndSimulator.start(config.withPopulation(
                        new Population(p.usagePoints(), p.days(), p.interval(), p.zone(), p.startDate(), 0, 2))
                .withMisbehaviour(Misbehaviour.all().withFaults(Faults.none()))
                .withPace(new Pace(0.3, 15_000, 2))
                .withSeed(seed));
    }

    private static List<TruthReading> readInWindows(HeadEndSimulator simulator, String group, int pageSize)
            throws Exception {
        HeadEndClient client = new HeadEndClient();
        List<TruthReading> read = new ArrayList<>();
        long min = 0;
        boolean last;
        do {
            last = simulator.isAllReleased();
            long max = System.currentTimeMillis() + (last ? 60_000 : 0);
            String span = "?updated-min=" + Instant.ofEpochMilli(min) + "&updated-max=" + Instant.ofEpochMilli(max - 1);
            read.addAll(client.readAll(simulator.url() + group + span + "&max-results=" + pageSize));
            min = max;
        } while (!last);
        return read;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
