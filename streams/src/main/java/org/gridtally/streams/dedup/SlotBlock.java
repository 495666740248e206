package org.gridtally.streams.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.gridtally.avro.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * Which values have been seen of the slots of one series in one block of four hours, and what a further one is to them.
 *
 * <p>Serialized form, version 1: the version byte, then one entry of 21 bytes for each value seen: milliseconds since the
 * block's start (int), version (long), share x 16 + quality rank (byte), micro-units (long), big end first, sorted by
 * time and then by {@link SlotValue}'s order. So the canonical value of a slot is the last of its run, and a lookup is
 * a binary search in the bytes as they came from the store.
 *
 * <p>Four hours: a head-end's page brings a series' slots together, and one block then takes 16 of them (15 min) to the
 * store and its changelog in one write; while live readings, one block each, still rewrite less than 350 bytes.
 */
final class SlotBlock {
    static final long LENGTH_MS = TimeUnit.HOURS.toMillis(4);

    private static final byte FORMAT = 1;
    private static final int HEADER = 1;
    private static final int VERSION = Integer.BYTES;
    private static final int FLAGS = VERSION + Long.BYTES;
    private static final int MICROS = FLAGS + 1;
    private static final int ENTRY = MICROS + Long.BYTES;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int size;

    private SlotBlock(byte[] bytes) {
        if (bytes[0] != FORMAT) {
            throw new IllegalStateException("slot block: expected format " + FORMAT + ", found " + bytes[0]
                    + "; the store was written by a later release");
        }
        this.bytes = bytes;
        this.size = (bytes.length - HEADER) / ENTRY;
    }

    /**
     * Admits a value to a block.
     *
     * @param stored the block as it stands in the store, null where there is none
     * @param offsetMs time of the slot since the block's start
     */
    static Admission admit(byte @Nullable [] stored, int offsetMs, SlotValue value) {
        return new SlotBlock(stored == null ? new byte[] {FORMAT} : stored).admit(offsetMs, value);
    }

    private Admission admit(int offsetMs, SlotValue value) {
        int place = lowerBound(offsetMs, value);
        boolean outranked = place < size && offsetAt(place) == offsetMs;
        if (outranked && compareAt(place, offsetMs, value) == 0) {
            return new Admission(null, null, bytes);
        }
        byte[] grown = insert(place, offsetMs, value);
        if (outranked) {
            return new Admission(Disposition.SUPERSEDED, null, grown);
        }
        if (place > 0 && offsetAt(place - 1) == offsetMs) {
            return new Admission(Disposition.CORRECTION, valueAt(place - 1), grown);
        }
        return new Admission(Disposition.FIRST, null, grown);
    }

    /** The first entry that is not below the given one. */
    private int lowerBound(int offsetMs, SlotValue value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareAt(middle, offsetMs, value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compareAt(int entry, int offsetMs, SlotValue value) {
        int order = Integer.compare(offsetAt(entry), offsetMs);
        return order == 0 ? SlotValue.compare(versionAt(entry), rankAt(entry), microsAt(entry), value) : order;
    }

    private byte[] insert(int place, int offsetMs, SlotValue value) {
        int start = HEADER + place * ENTRY;
        byte[] grown = new byte[bytes.length + ENTRY];
        System.arraycopy(bytes, 0, grown, 0, start);
        System.arraycopy(bytes, start, grown, start + ENTRY, bytes.length - start);
        INT.set(grown, start, offsetMs);
        LONG.set(grown, start + VERSION, value.version());
        grown[start + FLAGS] = (byte) (value.share().code() << 4 | value.qualityRank());
        LONG.set(grown, start + MICROS, value.micros());
        return grown;
    }

    private int offsetAt(int entry) {
        return (int) INT.get(bytes, HEADER + entry * ENTRY);
    }

    private long versionAt(int entry) {
        return (long) LONG.get(bytes, HEADER + entry * ENTRY + VERSION);
    }

    private int rankAt(int entry) {
        return bytes[HEADER + entry * ENTRY + FLAGS] & 0xF;
    }

    private long microsAt(int entry) {
        return (long) LONG.get(bytes, HEADER + entry * ENTRY + MICROS);
    }

    private SlotValue valueAt(int entry) {
        int share = (bytes[HEADER + entry * ENTRY + FLAGS] & 0xFF) >>> 4;
        return new SlotValue(versionAt(entry), rankAt(entry), microsAt(entry), UsageShare.ofCode(share));
    }
}
