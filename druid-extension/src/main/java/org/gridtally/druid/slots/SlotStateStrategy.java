package org.gridtally.druid.slots;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.druid.segment.data.ObjectStrategy;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** A state in a segment: its bytes as they are, no byte for null. */
final class SlotStateStrategy implements ObjectStrategy<SlotState> {
    static final SlotStateStrategy INSTANCE = new SlotStateStrategy();

    private static final byte[] NULL = new byte[0];

    private SlotStateStrategy() {}

    @Override
    public Class<SlotState> getClazz() {
        return SlotState.class;
    }

    @Override
    public @Nullable SlotState fromByteBuffer(ByteBuffer buffer, int numBytes) {
        return numBytes == 0 ? null : SlotState.ofBytes(SlotStates.copy(buffer, numBytes));
    }

    @Override
    public byte[] toBytes(@Nullable SlotState state) {
        return state == null ? NULL : state.bytes();
    }

    @Override
    public boolean readRetainsBufferReference() {
        return false;
    }

    /** By the bytes, null first: an order without meaning, but the same everywhere. */
    @Override
    public int compare(@Nullable SlotState left, @Nullable SlotState right) {
        return Arrays.compareUnsigned(toBytes(left), toBytes(right));
    }
}
