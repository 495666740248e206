package org.gridtally.benchmarks.sink;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.benchmarks.sink.store.StoredReading;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;

/**
 * Readings as meters deliver them once a day: 96 quarter hours of one meter, then of the next, day after day. 5 % come
 * again a page later, 2 % are corrected later by a newer version. Of each slot the canonical reading comes last,
 * because the rival keeps what comes last.
 */
@SuppressWarnings("JavaUtilDate")
final class Feed {
    static final int DUPLICATES_PERCENT = 5;
    static final int CORRECTIONS_PERCENT = 2;

    private static final int SLOTS_A_DAY = 96;
    private static final long STEP_MS = 900_000;
    private static final long FIRST_TIME = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
    private static final long A_DAY_MS = 86_400_000;
    private static final int PAGE = 5_000;
    private static final int CORRECTED_AFTER = 12_000;

    private final Random random = new Random(7);
    private final int meters;
    private final List<Struct> readings;
    private final StoredReading[] canonical;

    Feed(int meters, int days) {
        this.meters = meters;
        int slots = meters * days * SLOTS_A_DAY;
        canonical = new StoredReading[slots];
        readings = new ArrayList<>(slots + slots / 10);
        fill(slots);
    }

    /** A reading on its way: the position at which it comes, counted in slots, and which slot it is of. */
    private record Arrival(long position, int slot, boolean correction) implements Comparable<Arrival> {
        @Override
        public int compareTo(Arrival other) {
            return Long.compare(position, other.position);
        }
    }

    private void fill(int slots) {
        List<Arrival> arrivals = new ArrayList<>(slots + slots / 10);
        for (int slot = 0; slot < slots; slot++) {
            arrivals.add(new Arrival(slot, slot, false));
            int kind = random.nextInt(100);
            if (kind < DUPLICATES_PERCENT) {
                arrivals.add(new Arrival((long) slot + PAGE, slot, false));
            } else if (kind < DUPLICATES_PERCENT + CORRECTIONS_PERCENT) {
                arrivals.add(new Arrival((long) slot + CORRECTED_AFTER, slot, true));
            }
        }
        Arrival[] sorted = arrivals.toArray(Arrival[]::new);
        Arrays.sort(sorted);
        for (Arrival arrival : sorted) {
            readings.add(reading(arrival.slot, arrival.correction));
        }
    }

    /** A repeated reading is the same to the last bit. */
    private Struct reading(int slot, boolean correction) {
        StoredReading before = canonical[slot];
        if (before == null) {
            long time = FIRST_TIME + slot / SLOTS_A_DAY / meters * A_DAY_MS + slot % SLOTS_A_DAY * STEP_MS;
            before = new StoredReading(
                    usagePoint(meter(slot)),
                    time,
                    time + A_DAY_MS,
                    Quality.VALID.rank(),
                    random.nextLong(4_000_000_000L));
        } else if (correction) {
            before = new StoredReading(
                    before.usagePoint(),
                    before.time(),
                    before.version() + A_DAY_MS,
                    Quality.EDITED.rank(),
                    before.micros() / 2);
        }
        canonical[slot] = before;
        return struct(before, meter(slot));
    }

    private int meter(int slot) {
        return slot / SLOTS_A_DAY % meters;
    }

    private static String usagePoint(int meter) {
        return "NMI%07d".formatted(meter);
    }

    private static Struct struct(StoredReading reading, int meter) {
        return new Struct(ReadingSchema.READING)
                // Texts of each record are its own, as a converter makes them; names of enum constants are shared.
                .put("usage_point", new String(reading.usagePoint()))
                .put("meter_serial", "SN" + meter)
                .put("segment", "SN" + meter)
                .put("channel", "E1")
                .put("commodity", "ELECTRICITY")
                .put("flow", "FORWARD")
                .put("quantity", "ENERGY")
                .put("unit", "Wh")
                .put("kind", "INTERVAL")
                .put("reading_time", new Date(reading.time()))
                .put("interval_seconds", 900)
                .put("value", BigDecimal.valueOf(reading.micros(), Micros.SCALE))
                .put("quality", Quality.ofRank(reading.qualityRank()).name())
                .put("version", new Date(reading.version()))
                .put("received_at", new Date(reading.version() + 5_000))
                .put("head_end", "made-up");
    }

    /** How many readings come, repeats and corrections included. */
    int readings() {
        return readings.size();
    }

    /** What a store holds in the end, in no order that matters. */
    List<StoredReading> canonical() {
        return List.of(canonical);
    }

    /** The first so many readings as polls of this size bring them from a topic. */
    List<List<SinkRecord>> polls(String topic, int most, int pollSize) {
        List<List<SinkRecord>> polls = new ArrayList<>();
        int end = Math.min(most, readings.size());
        for (int from = 0; from < end; from += pollSize) {
            List<SinkRecord> poll = new ArrayList<>(pollSize);
            for (int i = from; i < Math.min(end, from + pollSize); i++) {
                poll.add(sinkRecord(topic, i));
            }
            polls.add(poll);
        }
        return polls;
    }

    private SinkRecord sinkRecord(String topic, int offset) {
        Struct value = readings.get(offset);
        return new SinkRecord(
                topic,
                0,
                Schema.STRING_SCHEMA,
                value.get("usage_point"),
                value.schema(),
                value,
                offset,
                0L,
                TimestampType.CREATE_TIME);
    }
}
