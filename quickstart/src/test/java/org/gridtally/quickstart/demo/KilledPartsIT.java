package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gridtally.avro.MeterReading;
import org.gridtally.quickstart.it.FreeHundred;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.stack.Progress;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.quickstart.stack.Supervision;
import org.gridtally.quickstart.state.StateFolder;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.gridtally.simulator.HeadEndSimulator;
import org.junit.jupiter.api.Test;

/**
 * Each part is killed while readings flow, and started again: nothing is lost, and nothing comes twice into the topic
 * that the connectors write.
 */
class KilledPartsIT {
    private static final RunOptions OPTIONS = new RunOptions(
            12, 2, Duration.ofMinutes(15), 2, new TreeSet<>(MisbehaviourOption.names()), 12, null, Set.of());

    private final Progress progress = new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        Path folder = emptyFolder();
        Ports ports = FreeHundred.ports();
        try (Stack stack = new Stack(ProjectLayout.find(), folder, ports)) {
            stack.start(progress, new Supervision(death -> {}));
            try (HeadEndSimulator headEnd = new HeadEnd(OPTIONS, folder, ports).start()) {
                DemoRun run = new DemoRun(stack, headEnd, progress, Instant.now());
                run.deploy();
                headEnd.beginLive();
                for (Server part : List.of(stack.connect(), stack.streams(), stack.broker(), stack.druid())) {
                    killInMidStream(part, headEnd);
                }
                headEnd.releaseRest();
                Awaitility.await().until(headEnd::isAllReleased);
                run.awaitAll("everything after four kills");
                assertReconciles(run.report(0, new Percentiles()));
                assertNothingTwice(stack, headEnd.ledger().totals().duplicates());
            }
        }
    }

    private static Path emptyFolder() throws Exception {
        StateFolder state =
                new StateFolder(ProjectLayout.find().target("quickstart").resolve("it"));
        state.forget("killed-parts");
        return Files.createDirectories(state.run("killed-parts"));
    }

    private void killInMidStream(Server part, HeadEndSimulator headEnd) {
        awaitMore(headEnd);
        part.kill();
        assertThat(headEnd.isAllReleased()).isFalse();
        awaitMore(headEnd);
        progress.step(part.process().name(), "killed and started again", part::start);
    }

    private static void awaitMore(HeadEndSimulator headEnd) {
        long before = headEnd.ledger().servedUnique();
        Awaitility.await()
                .atMost(1, TimeUnit.MINUTES)
                .until(() -> headEnd.ledger().servedUnique() > before);
    }

    private static void assertReconciles(Report report) {
        assertThat(report.differences()).isEmpty();
        assertThat(report.counts().kafkaRecords())
                .isEqualTo(report.counts().served())
                .isPositive();
        assertThat(report.counts().druidUnique()).isEqualTo(report.counts().servedUnique());
        assertThat(report.energy().druidWh()).isEqualTo(report.energy().servedWh());
    }

    /** Of every reading as often as the head-end handed it out, which sends a known number of exact repeats itself. */
    private static void assertNothingTwice(Stack stack, long repeatsOfTheHeadEnd) {
        AvroReader<MeterReading> reader =
                new AvroReader<>(new RegistryClient(stack.registry().ccompatUrl()), MeterReading.class);
        Map<List<Object>, Integer> seen = new HashMap<>();
        new TopicScan(stack.broker().bootstrapServers())
                .forEach(Topics.READINGS, row -> seen.merge(identity(reader.read(row.value())), 1, Integer::sum));
        long repeats = seen.values().stream().mapToLong(count -> count - 1).sum();
        assertThat(repeats).isEqualTo(repeatsOfTheHeadEnd);
    }

    private static List<Object> identity(MeterReading reading) {
        return List.of(
                reading.getUsagePoint(),
                reading.getChannel(),
                reading.getSegment(),
                reading.getReadingTime(),
                reading.getVersion(),
                reading.getQuality(),
                reading.getValue());
    }
}
