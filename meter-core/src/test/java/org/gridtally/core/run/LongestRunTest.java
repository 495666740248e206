package org.gridtally.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.core.channel.OneChannel.QUARTER_HOUR;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.gridtally.core.Quality;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;

class LongestRunTest {
    @Property
    void isTheLongestOfAllRuns(
            @ForAll @NotEmpty @Size(max = 40) List<@WithNull(0.1) @LongRange(min = -1, max = 1) Long> values,
            @ForAll RunKind kind) {
        if (values.stream().noneMatch(Objects::nonNull)) {
            return;
        }
        int best = 0;
        int bestStart = 0;
        for (int from = 0; from < values.size(); from++) {
            for (int to = from + 1; to <= values.size(); to++) {
                if (to - from > best && isRun(values.subList(from, to), kind)) {
                    best = to - from;
                    bestStart = from;
                }
            }
        }
        Run expected = best == 0 ? Run.NONE : new Run(bestStart * QUARTER_HOUR, best, (best - 1) * QUARTER_HOUR);
        assertThat(LongestRun.of(OneChannel.of(0, QUARTER_HOUR, values), kind, QUARTER_HOUR))
                .isEqualTo(expected);
    }

    private static boolean isRun(List<Long> values, RunKind kind) {
        return !values.contains(null)
                && switch (kind) {
                    case FLAT -> values.stream().distinct().count() == 1;
                    case ZERO -> values.stream().allMatch(v -> v == 0);
                    case NEGATIVE -> values.stream().allMatch(v -> v < 0);
                    case ESTIMATED -> false;
                };
    }

    @Test
    void aWiderGapMayBeAllowed() {
        ChannelSeries series = OneChannel.of(0, QUARTER_HOUR, Arrays.asList(0L, null, 0L));
        assertThat(LongestRun.of(series, RunKind.ZERO, 2 * QUARTER_HOUR)).isEqualTo(new Run(0, 2, 2 * QUARTER_HOUR));
    }

    @Test
    void estimatesInARow() {
        SlotsBuilder slots = new SlotsBuilder();
        slots.add("up|import|m1", 0, 1, 1, Quality.VALID);
        slots.add("up|import|m1", 1, 1, 1, Quality.ESTIMATED);
        slots.add("up|import|m1", 2, 1, 1, Quality.FINAL_SUBSTITUTED);
        slots.add("up|import|m1", 3, 1, 1, Quality.EDITED);
        ChannelSeries series = Objects.requireNonNull(ChannelSeries.only(slots.build()));
        assertThat(LongestRun.of(series, RunKind.ESTIMATED, 1)).isEqualTo(new Run(1, 2, 1));
    }
}
