package org.gridtally.core.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotsBuilder;

/** Against an oracle that looks at the clock on the wall every minute. */
class CompletenessPropertyTest {
    private static final long MINUTE = 60_000;

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Europe/Berlin",
                "Australia/Sydney",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "America/Sao_Paulo",
                "UTC");
    }

    @Provide
    Arbitrary<String> steps() {
        return Arbitraries.of("PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "P1D");
    }

    @Provide
    Arbitrary<Set<Long>> instants() {
        // Two weeks around each change of the clocks of these zones, most of them at a quarter of an hour.
        Arbitrary<Long> starts = Arbitraries.of(1_711_300_000_000L, 1_729_500_000_000L, 1_540_800_000_000L)
                .map(start -> start - start % (15 * MINUTE));
        Arbitrary<Long> minutes = Arbitraries.longs().between(0, 14 * 24 * 4).map(quarter -> quarter * 15);
        return starts.flatMap(
                start -> minutes.map(minute -> start + minute * MINUTE).set().ofMaxSize(30));
    }

    @Property(tries = 300)
    void touchedDays(
            @ForAll("zones") String zone, @ForAll("steps") String step, @ForAll("instants") Set<Long> instants) {
        Grid grid = Grid.of(step, zone);
        SlotsBuilder slots = new SlotsBuilder();
        instants.forEach(at -> slots.add("m|a|s", at, 1, 1, Quality.VALID));

        Set<Long> due = new HashSet<>();
        instants.stream().map(at -> day(at, grid.zone())).distinct().forEach(day -> due.addAll(slotsOf(day, grid)));
        long received = instants.stream().filter(due::contains).count();
        assertThat(Completeness.ofTouchedDays(slots, grid))
                .isEqualTo(new Completeness(received, due.size(), instants.size() - received));
    }

    private static LocalDate day(long at, ZoneId zone) {
        return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    private static Set<Long> slotsOf(LocalDate day, Grid grid) {
        Set<Long> slots = new HashSet<>();
        long end = day.plusDays(1).atStartOfDay(grid.zone()).toInstant().toEpochMilli();
        for (long at = day.atStartOfDay(grid.zone()).toInstant().toEpochMilli(); at < end; at += MINUTE) {
            ZonedDateTime wall = Instant.ofEpochMilli(at).atZone(grid.zone());
            if (wall.toLocalTime().toNanoOfDay() % grid.step().toNanos() == 0) {
                slots.add(at);
            }
        }
        return slots;
    }
}
