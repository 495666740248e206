package org.gridtally.benchmarks.theft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up home of regular habits: none of its honest months alarms, a heavy theft of any form does. */
class TheftTrialsTest {
    @TempDir
    private Path folder;

    @Test
    void clockChangesAreReadAsWallClock() throws IOException {
        Path file = folder.resolve("home.csv");
        Files.writeString(
                file,
                """
                ,GC,GG
                2011-10-02 01:30:00,0.3,0.0
                2011-10-02 02:00:00,0.0,0.0
                2011-10-02 02:30:00,0.0,0.0
                2011-10-02 03:00:00,0.4,0.0
                2012-04-01 02:00:00,1.0,0.0
                """);
        HalfHours home = HalfHours.ausgrid(file);
        assertThat(home.times())
                .containsExactly(
                        Instant.parse("2011-10-01T15:30:00Z").toEpochMilli(),
                        Instant.parse("2011-10-01T16:00:00Z").toEpochMilli(),
                        Instant.parse("2012-03-31T15:00:00Z").toEpochMilli());
        assertThat(home.values()).containsExactly(300, 400, 1000);
    }

    @Test
    void honestMonthsAreQuietAndStolenOnesAreNot() throws IOException {
        TheftTrials trials = new TheftTrials(regularHome(), 1);
        Detector joined = Detector.all().stream()
                .filter(detector -> detector.name().equals(Detector.JOINED))
                .findFirst()
                .orElseThrow();
        List<Month> honest = trials.honest();
        assertThat(honest).hasSizeGreaterThan(10).noneMatch(joined.alarm());
        for (TheftForm form : TheftForm.values()) {
            assertThat(trials.stolen(form))
                    .as(form.name())
                    .hasSameSizeAs(honest)
                    .allMatch(joined.alarm());
        }
    }

    /** Half a year with a peak each evening and a bit of variation. */
    private HalfHours regularHome() throws IOException {
        Path file = folder.resolve("regular.csv");
        String rows = IntStream.range(0, 48 * 180)
                .mapToObj(i -> "%s,%s,0.0"
                        .formatted(
                                LocalDateTime.of(2011, 10, 3, 0, 0)
                                        .plusMinutes(30L * i)
                                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")),
                                (i % 48 >= 36 && i % 48 < 44 ? 1.5 : 0.3) + (i * 7919L % 101) / 1000.0))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, ",GC,GG\n" + rows);
        return HalfHours.ausgrid(file);
    }
}
