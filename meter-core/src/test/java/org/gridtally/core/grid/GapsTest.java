package org.gridtally.core.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.core.channel.OneChannel.QUARTER_HOUR;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final Grid BERLIN = Grid.of("PT15M", "Europe/Berlin");
    private static final long AUTUMN = midnight("2025-10-26T00:00+02:00[Europe/Berlin]");
    private static final long AUTUMN_END = midnight("2025-10-27T00:00+01:00[Europe/Berlin]");

    @Property
    void gapsAreRunsOfMissingSlots(@ForAll @Size(100) List<Boolean> received) {
        List<Long> values = new ArrayList<>();
        received.forEach(there -> values.add(there ? 1L : null));
        long missing = received.stream().filter(there -> !there).count();
        long count = 0;
        long run = 0;
        long longest = 0;
        for (boolean there : received) {
            run = there ? 0 : run + 1;
            count += run == 1 ? 1 : 0;
            longest = Math.max(longest, run);
        }
        ChannelSeries series = ChannelSeries.only(OneChannel.slots(AUTUMN, QUARTER_HOUR, values));
        Gaps gaps = Gaps.of(series, BERLIN, AUTUMN, AUTUMN_END);
        assertThat(gaps.missing()).isEqualTo(missing);
        assertThat(gaps.count()).isEqualTo(count);
        assertThat(gaps.longest()).isEqualTo(longest);
        if (longest > 0) {
            int start = (int) ((gaps.longestStart() - AUTUMN) / QUARTER_HOUR);
            assertThat(received.subList(start, start + (int) longest)).containsOnly(false);
        }
    }

    @Test
    void aDayWithoutAnythingIsOneGapOfAHundredSlots() {
        assertThat(Gaps.of(null, BERLIN, AUTUMN, AUTUMN_END)).isEqualTo(new Gaps(1, 100, 100, AUTUMN));
    }

    @Test
    void readingsOffTheGridFillNothing() {
        ChannelSeries series = OneChannel.of(AUTUMN + 1, QUARTER_HOUR, Collections.nCopies(100, 1L));
        assertThat(Gaps.of(series, BERLIN, AUTUMN, AUTUMN_END).missing()).isEqualTo(100);
    }

    @Test
    void twoHourSlotsAcrossTheChangeOfClocks() {
        // 00, 02 twice, 04, ... 22: 13 slots, of which the second 02:00 is missing.
        Grid grid = Grid.of("PT2H", "Europe/Berlin");
        long hour = 4 * QUARTER_HOUR;
        List<Long> values = new ArrayList<>();
        for (long time = AUTUMN; time < AUTUMN_END; time += hour) {
            boolean onGrid = grid.isMultiple(time, 2 * hour);
            values.add(onGrid && time != AUTUMN + 3 * hour ? Long.valueOf(1) : null);
        }
        assertThat(values.stream().filter(Objects::nonNull)).hasSize(12);
        ChannelSeries series = OneChannel.of(AUTUMN, hour, values);
        Gaps gaps = Gaps.of(series, grid, AUTUMN, AUTUMN_END);
        assertThat(gaps.count()).isEqualTo(1);
        assertThat(gaps.missing()).isEqualTo(1);
    }

    private static long midnight(String text) {
        return ZonedDateTime.parse(text).toInstant().toEpochMilli();
    }
}
