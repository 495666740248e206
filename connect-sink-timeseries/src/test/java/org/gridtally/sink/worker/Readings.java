package org.gridtally.sink.worker;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.CanonicalOrder;
import org.gridtally.schemas.DecimalBytes;

/**
 * Made-up readings and, beside them, the oracle: which of them is canonical for each slot. Of the slots 5 % come twice,
 * 3 % are corrected, 2 % get an older version after the newer one, 1 % another quality or value of the same version;
 * all of it out of order within a window.
 */
final class Readings {
    static final long FIRST_TIME = Instant.parse("2025-12-20T00:00:00Z").toEpochMilli();
    static final int STEP_MS = 900_000;

    private static final int SLOTS_A_METER = 1_000;
    private static final int WINDOW = 40_000;
    private static final long FIRST_VERSION =
            Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();

    private final Random random = new Random(42);
    private final int slots;
    private final long[] versions;
    private final int[] ranks;
    private final long[] values;

    Readings(int slots) {
        this.slots = slots;
        versions = new long[slots];
        ranks = new int[slots];
        values = new long[slots];
        Arrays.fill(versions, Long.MIN_VALUE);
    }

    /** As many as {@code -Dgridtally.sink.readings} says; few are enough for many batches of every task. */
    static Readings asManyAsAsked() {
        return new Readings(asked());
    }

    static int asked() {
        return Integer.getInteger("gridtally.sink.readings", 6_000);
    }

    /** How many rows the store holds in the end. */
    int slots() {
        return slots;
    }

    /** One value of one slot. */
    private record Value(int slot, long version, Quality quality, long micros) {}

    /** Makes every reading, in the order in which it is to be written to Kafka. */
    void forEach(Consumer<MeterReading> target) {
        for (int first = 0; first < slots; first += WINDOW) {
            int end = Math.min(slots, first + WINDOW);
            Value[] window = new Value[2 * (end - first)];
            int size = 0;
            for (int slot = first; slot < end; slot++) {
                size = add(window, size, slot);
            }
            shuffle(window, size);
            for (int i = 0; i < size; i++) {
                target.accept(reading(window[i]));
            }
        }
    }

    private int add(Value[] window, int size, int slot) {
        Value base = new Value(slot, FIRST_VERSION + slot, Quality.VALID, random.nextLong(4_000_000_000L) - 1_000);
        int at = put(window, size, base);
        int kind = random.nextInt(100);
        if (kind < 5) {
            at = put(window, at, base);
        } else if (kind < 8) {
            at = put(window, at, new Value(slot, base.version + 86_400_000, Quality.EDITED, base.micros / 2));
        } else if (kind < 10) {
            at = put(window, at, new Value(slot, base.version - 1, Quality.VERIFIED, base.micros + 1));
        } else if (kind < 11) {
            Quality quality = random.nextBoolean() ? Quality.ESTIMATED : Quality.VALID;
            at = put(window, at, new Value(slot, base.version, quality, base.micros + 7));
        }
        return at;
    }

    private int put(Value[] window, int size, Value value) {
        int slot = value.slot;
        boolean wins = CanonicalOrder.compare(
                        value.version, value.quality.rank(), value.micros, versions[slot], ranks[slot], values[slot])
                > 0;
        if (wins) {
            versions[slot] = value.version;
            ranks[slot] = value.quality.rank();
            values[slot] = value.micros;
        }
        window[size] = value;
        return size + 1;
    }

    private void shuffle(Value[] window, int size) {
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Value swapped = window[i];
            window[i] = window[other];
            window[other] = swapped;
        }
    }

    /** Meters of neighbouring slots alternate, so that a batch holds many of them. */
    static String usagePoint(int slot) {
        return "NMI" + String.format("%07d", slot / SLOTS_A_METER);
    }

    static long time(int slot) {
        return FIRST_TIME + (long) (slot % SLOTS_A_METER) * STEP_MS;
    }

    /** The slot of a row. */
    static int slot(String usagePoint, long time) {
        return Integer.parseInt(usagePoint.substring(3)) * SLOTS_A_METER + (int) ((time - FIRST_TIME) / STEP_MS);
    }

    /** What the store must hold of a slot: version, quality rank, micro-units. */
    String canonical(int slot) {
        return versions[slot] + "/" + ranks[slot] + "/" + values[slot];
    }

    private static MeterReading reading(Value value) {
        return MeterReading.newBuilder()
                .setUsagePoint(usagePoint(value.slot))
                .setMeterSerial("S" + value.slot / SLOTS_A_METER)
                .setSegment("S" + value.slot / SLOTS_A_METER)
                .setChannel("E1")
                .setCommodity(Commodity.ELECTRICITY)
                .setFlow(FlowDirection.FORWARD)
                .setQuantity(MeasuredQuantity.ENERGY)
                .setUnit(Unit.Wh)
                .setKind(ReadingKind.INTERVAL)
                .setReadingTime(Instant.ofEpochMilli(time(value.slot)))
                .setIntervalSeconds(900)
                .setValue(DecimalBytes.of(value.micros))
                .setQuality(org.gridtally.avro.Quality.valueOf(value.quality.name()))
                .setVersion(Instant.ofEpochMilli(value.version))
                .setReceivedAt(Instant.ofEpochMilli(value.version + 5_000))
                .setHeadEnd("made-up")
                .build();
    }
}
