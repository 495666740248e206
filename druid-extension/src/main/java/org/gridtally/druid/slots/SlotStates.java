package org.gridtally.druid.slots;

import java.nio.ByteBuffer;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Reads a state from each form in which Druid may hand it over. */
public final class SlotStates {
    private SlotStates() {}

    /**
     * The state in the object: a state itself, its bytes, or base64 of them; null for null and for nothing.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static @Nullable SlotState of(@Nullable Object object) {
        if (object == null || object instanceof SlotState) {
            return (SlotState) object;
        }
        if (object instanceof byte[] bytes) {
            return bytes.length == 0 ? null : SlotState.ofBytes(bytes);
        }
        if (object instanceof ByteBuffer buffer) {
            return of(copy(buffer.duplicate(), buffer.remaining()));
        }
        if (object instanceof String text) {
            return text.isEmpty() ? null : SlotState.ofBase64(text);
        }
        throw new IllegalArgumentException("meterSlots: expected a slots state, its bytes or base64 of them, found "
                + object.getClass().getName());
    }

    static byte[] copy(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
