package org.gridtally.druid.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.druid.segment.data.ObjectStrategy;
import org.jspecify.annotations.Nullable;

/** A state in a segment: its bytes as they are, no byte for null. */
record StateStrategy<S>(StateKind<S> kind) implements ObjectStrategy<S> {
    private static final byte[] NULL = new byte[0];

    @Override
    public Class<S> getClazz() {
        return kind.stateClass();
    }

    @Override
    public @Nullable S fromByteBuffer(ByteBuffer buffer, int numBytes) {
        if (numBytes == 0) {
            return null;
        }
        byte[] bytes = new byte[numBytes];
        buffer.get(bytes);
        return kind.ofBytes(bytes);
    }

    @Override
    public byte[] toBytes(@Nullable S state) {
        return state == null ? NULL : kind.bytes(state);
    }

    @Override
    public boolean readRetainsBufferReference() {
        return false;
    }

    /** By the bytes, null first: an order without meaning, but the same everywhere. */
    @Override
    public int compare(@Nullable S left, @Nullable S right) {
        return Arrays.compareUnsigned(toBytes(left), toBytes(right));
    }
}
