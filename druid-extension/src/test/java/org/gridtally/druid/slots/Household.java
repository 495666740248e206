package org.gridtally.druid.slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.gridtally.core.Quality;

/**
 * Random readings of one usage point around a change of clocks in Berlin, as they arrive: repeated, late, corrected, with
 * holes and placeholders; intervals and a register of two meters, one after the other, and samples of other channels.
 */
final class Household {
    static final String ENERGY = "energy";
    static final String REGISTER = "register";
    static final String POWER = "power";
    static final List<String> DIMENSIONS = List.of("household", "channel");

    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long UNIT = 1_000_000;

    private static final long SPRING = 1_711_753_200_000L; // 2024-03-30T00:00+01:00
    private static final long AUTUMN = 1_729_893_600_000L; // 2024-10-26T00:00+02:00
    private static final List<Quality> USUAL = List.of(
            Quality.VALID, Quality.VALID, Quality.VALID, Quality.ESTIMATED, Quality.SUBSTITUTED, Quality.EDITED);

    /** Local midnight of the day before the change. */
    final long from;
    /** Three local days later. */
    final long to;

    private final String name;
    private final Random random;
    private final TreeMap<String, List<InputRow>> rows = new TreeMap<>();

    Household(String name, long seed) {
        this.name = name;
        // Neighbouring seeds begin with the same bits, and all households would have the same season.
        this.random = new Random(new SplittableRandom(seed).nextLong());
        boolean spring = random.nextBoolean();
        this.from = spring ? SPRING : AUTUMN;
        this.to = from + (spring ? 71 : 73) * HOUR;
        intervals();
        for (String meter : List.of("old", "new")) {
            register(meter);
        }
        samples(POWER, 12, 0, 3_000);
        samples("voltage_a", 6, 190, 80);
        samples("voltage_b", 6, 190, 80);
        samples("voltage_c", 6, 190, 80);
        samples("charge", 4, 0, 5_000);
        samples("discharge", 4, 0, 5_000);
        samples("cell_max", 4, 3, 2);
        samples("cell_min", 4, 2, 2);
        shareOfCharge();
    }

    /** The rows of each channel, in an order that means nothing. */
    Map<String, List<InputRow>> rows() {
        rows.values().forEach(channel -> Collections.shuffle(channel, random));
        return rows;
    }

    /** A quarter-hour series, exchanged within one of its slots. */
    private void intervals() {
        long at = from + random.nextInt(160) * 15 * MINUTE;
        int slots = random.nextInt(50);
        int exchange = random.nextInt(60);
        for (int i = 0; i < slots; i++, at += 15 * MINUTE) {
            if (random.nextInt(10) > 0 && i <= exchange) {
                reading(ENERGY, "old", at, energy());
            }
            if (random.nextInt(10) > 0 && i >= exchange) {
                reading(ENERGY, "new", at, energy());
            }
            if (random.nextInt(30) == 0) {
                reading(ENERGY, "new", at + 7 * MINUTE, energy());
            }
        }
    }

    /** Few values, so that runs and ties are there. */
    private long energy() {
        return List.of(0L, 0L, 5 * UNIT, 5 * UNIT, 12_500_000L, -3 * UNIT, random.nextInt(300_000) * 1_000L)
                .get(random.nextInt(7));
    }

    private void register(String meter) {
        long dials = 100_000 * UNIT;
        long shows = random.nextBoolean() ? 99_000 * UNIT : random.nextInt(50_000) * UNIT;
        long at = from + random.nextInt(20) * HOUR;
        for (int i = random.nextInt(12); i > 0; i--) {
            int fate = random.nextInt(14);
            if (fate == 0) {
                reading(REGISTER, meter, at, 3 * UNIT);
            } else if (fate == 1) {
                reading(REGISTER, meter, at, random.nextBoolean() ? -UNIT : dials);
            } else {
                shows = fate == 2 ? random.nextInt(50) * UNIT : (shows + advance(fate == 3)) % dials;
                reading(REGISTER, meter, at, shows);
            }
            at += random.nextInt(12) == 0 ? 30 * HOUR : (1 + random.nextInt(3)) * HOUR + random.nextInt(2) * 17;
        }
    }

    private long advance(boolean jump) {
        return jump ? 40_000 * UNIT : random.nextInt(3) * random.nextInt(2_000_000) * 1_000L;
    }

    private void samples(String channel, int most, int least, int range) {
        long at = from;
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            at += (1 + random.nextInt(8)) * 10 * MINUTE;
            reading(channel, "device", at, (least * 1_000L + random.nextInt(range * 1_000)) * 1_000);
        }
    }

    private void shareOfCharge() {
        for (int i = random.nextInt(6); i > 0; i--) {
            reading("soc", "device", from + random.nextInt(20) * 10 * MINUTE, random.nextInt(101) * UNIT / 100);
        }
    }

    /** One reading, at times repeated, with a rival for its place, or not there but for a placeholder. */
    private void reading(String channel, String device, long at, long value) {
        InputRow row = random.nextInt(20) == 0
                ? row(channel, device, at, 0, version(), Quality.MISSING)
                : row(channel, device, at, value, version(), USUAL.get(random.nextInt(USUAL.size())));
        List<InputRow> of = rows.computeIfAbsent(channel, key -> new ArrayList<>());
        of.add(row);
        if (random.nextInt(5) == 0) {
            of.add(row);
        }
        if (random.nextInt(6) == 0) {
            of.add(row(channel, device, at, value / 2, version(), Quality.ofRank(random.nextInt(13))));
        }
    }

    private long version() {
        return random.nextInt(3);
    }

    private InputRow row(String channel, String device, long at, long value, long version, Quality quality) {
        Map<String, Object> fields = Map.of(
                "household",
                name,
                "channel",
                channel,
                "series",
                "point|" + channel + "|" + device,
                "reading_time",
                at,
                "value_micros",
                value,
                "version",
                version,
                "quality",
                quality.name());
        return new MapBasedInputRow(at, DIMENSIONS, fields);
    }
}
