package org.gridtally.core.coincident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
        byte[] bytes = whole.build().bytes();
        FleetLoad merged = left.merge(FleetLoad.ofBytes(right.build().bytes())).build();
        assertThat(merged.bytes()).isEqualTo(bytes);
        assertThat(merged).isEqualTo(whole.build()).hasSameHashCodeAs(whole.build());
        check(FleetLoad.ofBytes(bytes), meters);
    }

    @Property
    void slotsThatComeInAnyOrderFindTheirPlaces(@ForAll List<@Size(max = 5) List<@IntRange(max = 60) Integer>> meters) {
        CoincidentLoad load = new CoincidentLoad();
        TreeMap<Long, Integer> counts = new TreeMap<>();
        for (List<Integer> times : meters) {
            long[] own = times.stream().distinct().sorted().mapToLong(t -> t).toArray();
            load.add(own, new long[own.length + 3], own.length);
            Arrays.stream(own).forEach(time -> counts.merge(time, 1, Integer::sum));
        }
        FleetLoad fleet = load.build();
        TreeMap<Long, Integer> found = new TreeMap<>();
        for (int slot = 0; slot < fleet.slots(); slot++) {
            found.put(fleet.time(slot), fleet.meters(slot));
        }
        assertThat(found).isEqualTo(counts);
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
            assertThat(fleet.peakSlot()).isEqualTo(-1);
            assertThat(fleet.loadFactor()).isNaN();
            return;
        }
        long peak = Collections.max(sums.values());
        assertThat(fleet.sum(fleet.peakSlot())).isEqualTo(peak);
        assertThat(sums.entrySet().stream()
                        .filter(slot -> slot.getValue() == peak)
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .isEqualTo(fleet.time(fleet.peakSlot()));
        assertThat(fleet.usage())
                .isEqualTo(sums.values().stream().mapToLong(v -> v).sum());
        assertThat(fleet.loadExceeded(100)).isEqualTo(Collections.min(sums.values()));
        if (peak > 0) {
            double mean = sums.values().stream().mapToLong(v -> v).average().orElseThrow();
            assertThat(fleet.loadFactor()).isCloseTo(mean / peak, within(1e-9));
            assertThat(fleet.diversityFactor()).isCloseTo(peaks / (double) peak, within(1e-9));
        }
    }

    @Test
    void theLoadDurationCurveFalls() {
        FleetLoad fleet = new CoincidentLoad()
                .add(OneChannel.of(0, 900, List.of(4L, 1L, 3L, 2L)))
                .build();
        assertThat(fleet.loadExceeded(25)).isEqualTo(4);
        assertThat(fleet.loadExceeded(26)).isEqualTo(3);
        assertThat(fleet.loadExceeded(75)).isEqualTo(2);
        assertThatThrownBy(() -> fleet.loadExceeded(0))
                .hasMessage("percent: expected above 0 and up to 100, found 0.0");
    }

    @Test
    void tooManySlotsAreSaidAndNeverCut() {
        CoincidentLoad load = new CoincidentLoad();
        load.add(OneChannel.of(0, 1, Collections.nCopies(FleetLoad.MAX_SLOTS, 1L)));
        assertThat(load.build().overflowed()).isFalse();
        load.add(OneChannel.of(-1, 1, List.of(1L)));
        FleetLoad read = FleetLoad.ofBytes(load.build().bytes());
        assertThat(read).isSameAs(FleetLoad.OVERFLOWED);
        CoincidentLoad other = new CoincidentLoad().add(OneChannel.of(0, 900, List.of(1L)));
        assertThat(other.merge(read).add(OneChannel.of(0, 900, List.of(1L))).build())
                .isSameAs(read);
        assertThatThrownBy(read::complete).hasMessageContaining("expected at most 131072 slots");
    }

    @Test
    void aSumBeyondALongIsSaid() {
        CoincidentLoad load = new CoincidentLoad().add(OneChannel.of(0, 900, List.of(Long.MAX_VALUE)));
        assertThatThrownBy(() -> load.add(OneChannel.of(0, 900, List.of(1L))))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("fleet: expected sums of a magnitude below 9223372036854.775807");
        FleetLoad two = new CoincidentLoad()
                .add(OneChannel.of(0, 900, List.of(Long.MAX_VALUE - 1, 1L)))
                .merge(new CoincidentLoad()
                        .add(OneChannel.of(0, 900, List.of(0L)))
                        .build())
                .build();
        assertThat(two.usage()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatThisReleaseCannotReadIsRefused() {
        byte[] bytes = new CoincidentLoad()
                .add(OneChannel.of(0, 900, List.of(1L, 2L)))
                .build()
                .bytes();
        assertRefused(
                changed(bytes, 0, 2),
                "fleet state: expected format version 1, found 2; a version above it was"
                        + " written by a later release of Gridtally");
        assertRefused(changed(bytes, 1, 4), "fleet state: expected flags 0 or 1, found 4");
        assertRefused(changed(bytes, 2, -1), "meters: expected 0 or more");
        assertRefused(changed(bytes, 18, 1), "times: expected above");
        assertRefused(new byte[] {1, 0, 0}, "found 3 bytes");
        assertRefused(new byte[] {1}, "expected at least 2 bytes, found 1");
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> FleetLoad.ofBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
