package org.gridtally.druid.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.core.outage.OutageState;
import org.gridtally.druid.state.StatePaths;
import org.gridtally.druid.state.StoredStates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports in any order, split, repeated and merged again give the same bytes, and the minutes of a slow oracle. */
class OutagesPathsTest {
    private static final int CASES_A_SEGMENT = 40;
    private static final MeterOutagesAggregatorFactory OF_REPORTS =
            MeterOutagesAggregatorFactory.ofReports("outages", new OutageFields("usage_point", "off", "on"));
    private static final MeterOutagesAggregatorFactory OF_STATES =
            MeterOutagesAggregatorFactory.ofStates("outages", "outages");

    private record Report(@Nullable String usagePoint, @Nullable Object off, @Nullable Object on) {
        boolean isWhole() {
            return usagePoint != null && off != null && on != null;
        }

        InputRow row(String group) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("usage_point", usagePoint);
            fields.put("off", off);
            fields.put("on", on);
            return StoredStates.row(group, fields);
        }
    }

    @Property(tries = 1000)
    void allPathsGiveTheSameBytesAndTheMinutesOfTheOracle(
            @ForAll Random random,
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<Report> reports = reports(random, count);
        StatePaths<OutageState> paths = new StatePaths<>(OF_REPORTS, OutageState.class, random);
        OutageState heap = paths.heap(rows("g", reports));
        check(heap, reports);

        List<Report> repeated = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextBoolean()).forEach(repeated::add);
        Collections.shuffle(repeated, random);
        assertThat(paths.heap(rows("g", repeated))).isEqualTo(heap);
        assertThat(paths.buffer(rows("g", repeated))).isEqualTo(heap);

        List<@Nullable OutageState> states = new ArrayList<>();
        paths.split(repeated, parts).forEach(part -> states.add(paths.heap(rows("g", part))));
        states.add(states.get(0));
        assertThat(paths.combined(states)).isEqualTo(heap);
        assertThat(paths.folded(states)).isEqualTo(heap);
        assertThat(new StatePaths<>(OF_STATES, OutageState.class, random).vector(states))
                .isEqualTo(heap);
    }

    @Property(tries = 25)
    void whatIsStoredIsTheSame(@ForAll Random random) throws IOException {
        Map<String, List<Report>> groups = new TreeMap<>();
        List<InputRow> rows = new ArrayList<>();
        for (int group = 0; group < CASES_A_SEGMENT; group++) {
            List<Report> reports = reports(random, 1 + random.nextInt(30));
            groups.put("g" + group, reports);
            rows.addAll(rows("g" + group, reports));
            rows.add(reports.get(0).row("g" + group));
        }
        Collections.shuffle(rows, random);
        StatePaths<OutageState> paths = new StatePaths<>(OF_REPORTS, OutageState.class, random);
        Map<String, @Nullable Object> stored = StoredStates.of(OF_REPORTS, rows, random);
        groups.forEach((group, reports) -> {
            assertThat(stored.get(group)).isEqualTo(paths.heap(rows(group, reports)));
            check((OutageState) stored.get(group), reports);
        });
    }

    @Test
    void numbersComeInManyForms() {
        StatePaths<OutageState> paths = new StatePaths<>(OF_REPORTS, OutageState.class, new Random(1));
        OutageState state = paths.heap(rows("g", List.of(new Report("m1", 1L, 5L))));
        for (Object off : List.of(1, 1L, 1.0, "1")) {
            assertThat(paths.heap(rows("g", List.of(new Report("m1", off, 5L)))))
                    .isEqualTo(state);
        }
    }

    @Test
    void whatIsNoOutageIsNamed() {
        assertRefused(new Report("m1", "noon", 5L), "meterOutages: field off: expected a whole number, found 'noon'");
        assertRefused(new Report("m1", 1L, 1.5), "meterOutages: field on: expected a whole number, found '1.5'");
        assertRefused(
                new Report("m1", 5L, 5L),
                "meterOutages: usage point m1: fields off and on: expected off before on, found off 5 and on 5");
    }

    private static void assertRefused(Report report, String message) {
        StatePaths<OutageState> paths = new StatePaths<>(OF_REPORTS, OutageState.class, new Random(1));
        assertThatThrownBy(() -> paths.heap(rows("g", List.of(report))))
                .isInstanceOf(ParseException.class)
                .hasMessage(message);
    }

    private static List<Report> reports(Random random, int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long off = random.nextInt(100);
            reports.add(new Report(
                    random.nextInt(20) == 0 ? null : "m" + random.nextInt(3),
                    random.nextInt(20) == 0 ? null : (Object) off,
                    random.nextInt(10) == 0 ? null : (Object) (off + 1 + random.nextInt(8))));
        }
        return reports;
    }

    private static List<InputRow> rows(String group, List<Report> reports) {
        return reports.stream().map(report -> report.row(group)).toList();
    }

    private static void check(@Nullable OutageState state, List<Report> reports) {
        Map<String, BitSet> expected = new TreeMap<>();
        reports.stream().filter(Report::isWhole).forEach(report -> expected.computeIfAbsent(
                        String.valueOf(report.usagePoint()), point -> new BitSet())
                .set(((Long) report.off()).intValue(), ((Long) report.on()).intValue()));
        Map<String, BitSet> found = new TreeMap<>();
        int[] intervals = {0};
        if (state != null) {
            state.forEach((usagePoint, off, on) -> {
                found.computeIfAbsent(usagePoint, point -> new BitSet()).set((int) off, (int) on);
                intervals[0]++;
            });
        }
        assertThat(found).isEqualTo(expected);
        assertThat(intervals[0])
                .isEqualTo(expected.values().stream()
                        .mapToInt(OutagesPathsTest::runs)
                        .sum());
    }

    private static int runs(BitSet minutes) {
        int runs = 0;
        for (int at = minutes.nextSetBit(0); at >= 0; at = minutes.nextSetBit(minutes.nextClearBit(at))) {
            runs++;
        }
        return runs;
    }
}
