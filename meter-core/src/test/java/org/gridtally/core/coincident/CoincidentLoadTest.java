package org.gridtally.core.coincident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;

class CoincidentLoadTest {
    @Property
    void anyOrderAndSplitOfTheMetersGivesTheSameBytesAndTheSumsOfASlowOracle(
            @ForAll @NotEmpty @Size(max = 6)
                    List<@NotEmpty @Size(max = 12) List<@WithNull(0.3) @LongRange(min = 0, max = 9) Long>> meters,
            @ForAll Random random) {
        List<ChannelSeries> series = meters.stream()
                .filter(values -> values.stream().anyMatch(Objects::nonNull))
                .map(values -> OneChannel.of(0, 900, values))
                .toList();
        CoincidentLoad whole = new CoincidentLoad();
        series.forEach(whole::add);
        List<ChannelSeries> shuffled = new ArrayList<>(series);
        Collections.shuffle(shuffled, random);
        CoincidentLoad left = new CoincidentLoad();
        CoincidentLoad right = new CoincidentLoad();
        shuffled.forEach(meter -> (random.nextBoolean() ? left : right).add(meter));
        byte[] bytes = CoincidentLoadBytes.write(whole);
        assertThat(CoincidentLoadBytes.write(left.merge(CoincidentLoadBytes.read(CoincidentLoadBytes.write(right)))))
                .isEqualTo(bytes);
        check(new FleetLoad(CoincidentLoadBytes.read(bytes)), meters);
    }

    private static void check(FleetLoad fleet, List<List<Long>> meters) {
        Map<Long, Long> sums = new TreeMap<>();
        long peaks = 0;
        for (List<Long> values : meters) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    sums.merge(i * 900L, values.get(i), Long::sum);
                }
            }
            peaks += values.stream()
                    .filter(Objects::nonNull)
                    .mapToLong(v -> v)
                    .max()
                    .orElse(0);
        }
        assertThat(fleet.slots()).isEqualTo(sums.size());
        if (sums.isEmpty()) {
            assertThat(fleet.peakTime()).isEqualTo(-1);
            return;
        }
        long peak = Collections.max(sums.values());
        assertThat(fleet.peak()).isEqualTo(peak);
        assertThat(sums.get(fleet.peakTime())).isEqualTo(peak);
        assertThat(fleet.loadExceeded(100)).isEqualTo(Collections.min(sums.values()));
        if (peak > 0) {
            double mean = sums.values().stream().mapToLong(v -> v).average().orElseThrow();
            assertThat(fleet.loadFactor()).isCloseTo(mean / peak, within(1e-9));
            assertThat(fleet.diversityFactor()).isCloseTo(peaks / (double) peak, within(1e-9));
        }
    }

    @Test
    void theLoadDurationCurveFalls() {
        CoincidentLoad load = new CoincidentLoad().add(OneChannel.of(0, 900, List.of(4L, 1L, 3L, 2L)));
        FleetLoad fleet = new FleetLoad(load);
        assertThat(fleet.loadExceeded(25)).isEqualTo(4);
        assertThat(fleet.loadExceeded(26)).isEqualTo(3);
        assertThat(fleet.loadExceeded(75)).isEqualTo(2);
        assertThatThrownBy(() -> fleet.loadExceeded(0))
                .hasMessage("percent: expected above 0 and up to 100, found 0.0");
    }

    @Test
    void tooManySlotsAreSaidAndNeverCut() {
        CoincidentLoad load = new CoincidentLoad();
        load.add(OneChannel.of(0, 1, Collections.nCopies(CoincidentLoad.MAX_SLOTS, 1L)));
        assertThat(load.overflowed()).isFalse();
        load.add(OneChannel.of(-1, 1, List.of(1L)));
        assertThat(load.overflowed()).isTrue();
        CoincidentLoad read = CoincidentLoadBytes.read(CoincidentLoadBytes.write(load));
        assertThat(new CoincidentLoad().merge(read).overflowed()).isTrue();
        assertThatThrownBy(() -> new FleetLoad(read)).hasMessageContaining("expected at most 131072 slots");
    }

    @Test
    void aFutureVersionIsRefused() {
        byte[] bytes = CoincidentLoadBytes.write(new CoincidentLoad());
        bytes[0] = 2;
        assertThatThrownBy(() -> CoincidentLoadBytes.read(bytes))
                .hasMessage("coincident load: expected format version 1, found 2");
        assertThatThrownBy(() -> CoincidentLoadBytes.read(new byte[] {1, 0, 0})).hasMessageContaining("found 3 bytes");
    }
}
