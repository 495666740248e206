package org.gridtally.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Quality;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.DecimalBytes;

/**
 * Any order and any duplication of a set of readings gives the same accepted readings and the same hourly usage: those
 * that a slow oracle computes from the set.
 */
class AnyOrderTest {
    private static final Instant START = Instant.parse("2026-02-01T03:30:00Z");

    /** One value of one slot; equal ones are exact repeats. */
    record Value(int point, int channel, int segment, int slot, long version, Quality quality, long micros) {
        ReadingBuilder builder() {
            return reading()
                    .usagePoint("UP-" + point)
                    .channel("C" + channel)
                    .flow(channel == 0 ? FlowDirection.FORWARD : FlowDirection.REVERSE)
                    .segment("S" + segment)
                    .at(START.plusSeconds(900L * slot))
                    .version(version)
                    .quality(quality)
                    .micros(micros);
        }

        List<Object> slotKey() {
            return List.of(point, channel, segment, slot);
        }

        boolean outranks(Value other) {
            if (version != other.version) {
                return version > other.version;
            }
            if (quality != other.quality) {
                return quality.ordinal() > other.quality.ordinal();
            }
            return micros > other.micros;
        }

        static Value of(MeterReading r) {
            return new Value(
                    Integer.parseInt(r.getUsagePoint().substring(3)),
                    Integer.parseInt(r.getChannel().substring(1)),
                    Integer.parseInt(r.getSegment().substring(1)),
                    (int) ((r.getReadingTime().getEpochSecond() - START.getEpochSecond()) / 900),
                    r.getVersion().toEpochMilli(),
                    r.getQuality(),
                    DecimalBytes.toMicros(r.getValue()));
        }
    }

    @Provide
    Arbitrary<Value> values() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(Quality.MISSING, Quality.ESTIMATED, Quality.VALID),
                        Arbitraries.longs().between(-2_000_000, 2_000_000))
                .as(Value::new);
    }

    @Property(tries = 40)
    void orderAndRepetitionDoNotMatter(
            @ForAll @Size(min = 1, max = 80) List<@From("values") Value> values, @ForAll Random random) {
        List<Value> arriving = new ArrayList<>(values);
        values.stream().filter(v -> random.nextInt(3) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);

        try (TopologyFixture job = new TopologyFixture()) {
            arriving.forEach(v -> job.pipe(v.builder()));

            List<MeterReading> accepted = job.read("meter.readings.accepted", MeterReading.class);
            assertThat(accepted.stream().map(Value::of))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(Set.copyOf(values));
            assertThat(lastByOffset(accepted)).isEqualTo(canonical(values));
            assertThat(usage(job.read("meter.usage.hourly", UsageWindow.class))).isEqualTo(usageOf(canonical(values)));
        }
    }

    /** As a consumer that leaves out SUPERSEDED and keeps the latest by offset sees it. */
    private static Map<List<Object>, Value> lastByOffset(List<MeterReading> accepted) {
        Map<List<Object>, Value> last = new HashMap<>();
        accepted.stream()
                .filter(r -> r.getDisposition() != Disposition.SUPERSEDED)
                .map(Value::of)
                .forEach(v -> last.put(v.slotKey(), v));
        return last;
    }

    private static Map<List<Object>, Value> canonical(List<Value> values) {
        return values.stream().collect(Collectors.toMap(Value::slotKey, v -> v, (a, b) -> b.outranks(a) ? b : a));
    }

    private static Map<String, String> usage(List<UsageWindow> windows) {
        Map<String, String> last = new TreeMap<>();
        windows.forEach(w -> last.put(
                w.getUsagePoint() + " " + w.getWindowStart(),
                DecimalBytes.toMicros(w.getDeliveredWh()) + " " + DecimalBytes.toMicros(w.getReceivedWh()) + " "
                        + w.getSlots()));
        return last;
    }

    private static Map<String, String> usageOf(Map<List<Object>, Value> canonical) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Value v : canonical.values()) {
            Instant hour = START.plusSeconds(900L * v.slot()).truncatedTo(ChronoUnit.HOURS);
            long[] sum = sums.computeIfAbsent("UP-" + v.point() + " " + hour, k -> new long[3]);
            if (v.quality() != Quality.MISSING) {
                sum[v.channel()] += v.micros();
                sum[2]++;
            }
        }
        Map<String, String> usage = new TreeMap<>();
        sums.forEach((window, sum) -> usage.put(window, sum[0] + " " + sum[1] + " " + sum[2]));
        return usage;
    }
}
