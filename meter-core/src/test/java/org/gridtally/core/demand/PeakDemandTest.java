package org.gridtally.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gridtally.core.channel.OneChannel.QUARTER_HOUR;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.gridtally.core.channel.OneChannel;
import org.gridtally.core.grid.Grid;
import org.junit.jupiter.api.Test;

class PeakDemandTest {
    private static final Grid GRID = Grid.of("PT15M", "UTC");

    @Property
    void rollingIsTheBestOfAllWholeWindows(
            @ForAll @NotEmpty @Size(max = 60) List<@WithNull(0.2) @LongRange(min = -5, max = 20) Long> values,
            @ForAll @IntRange(min = 1, max = 8) int slots) {
        check(values, slots, false);
    }

    @Property
    void blockIsTheBestOfTheAlignedWindows(
            @ForAll @NotEmpty @Size(max = 60) List<@WithNull(0.2) @LongRange(min = -5, max = 20) Long> values,
            @ForAll @IntRange(min = 1, max = 4) int slots) {
        check(values, slots, true);
    }

    private static void check(List<Long> values, int slots, boolean aligned) {
        if (values.stream().noneMatch(Objects::nonNull)) {
            return;
        }
        long best = Long.MIN_VALUE;
        long bestTime = -1;
        for (int start = 0; start + slots <= values.size(); start++) {
            List<Long> window = values.subList(start, start + slots);
            if (window.contains(null) || aligned && start % slots != 0) {
                continue;
            }
            long sum = window.stream().mapToLong(Long::longValue).sum();
            if (sum > best) {
                best = sum;
                bestTime = start * QUARTER_HOUR;
            }
        }
        var series = OneChannel.of(0, QUARTER_HOUR, values);
        Optional<PeakDemand> peak =
                aligned ? PeakDemand.block(series, GRID, slots) : PeakDemand.rolling(series, GRID, slots);
        if (bestTime < 0) {
            assertThat(peak).isEmpty();
        } else {
            assertThat(peak).contains(new PeakDemand(best, bestTime, slots * QUARTER_HOUR));
        }
    }

    @Test
    void aQuarterHourOf250WhIsAKilowatt() {
        var series = OneChannel.of(0, QUARTER_HOUR, Arrays.asList(100_000_000L, 250_000_000L));
        assertThat(PeakDemand.rolling(series, GRID, 1).orElseThrow().perHour()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void blocksAreAlignedToLocalMidnight() {
        // 00:00 UTC is 05:30 in Kolkata, where hours begin at half past UTC's.
        Grid kolkata = Grid.of("PT15M", "Asia/Kolkata");
        var series = OneChannel.of(0, QUARTER_HOUR, Arrays.asList(9L, 9L, 1L, 1L, 1L, 1L));
        assertThat(PeakDemand.block(series, kolkata, 4))
                .contains(new PeakDemand(4, 2 * QUARTER_HOUR, 4 * QUARTER_HOUR));
    }

    @Test
    void aWindowThatDoesNotDivideADayHasNoBlocks() {
        var series = OneChannel.of(0, QUARTER_HOUR, List.of(1L));
        assertThatThrownBy(() -> PeakDemand.block(series, GRID, 7))
                .hasMessage("slots: expected a number whose window divides a day, found 7 of PT15M");
        assertThatThrownBy(() -> PeakDemand.rolling(series, GRID, 0)).hasMessage("slots: expected 1 or more, found 0");
    }
}
