package org.gridtally.druid.state;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.druid.segment.column.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A complex type of this extension: its name, and how a state becomes bytes and comes back.
 *
 * @param <S> the state, immutable, with equal bytes for equal content
 */
public interface StateKind<S> {
    /** Name of the complex type and of the aggregator. */
    String typeName();

    Class<S> stateClass();

    /**
     * Reads serialized bytes, which begin with a version.
     *
     * @throws IllegalArgumentException when this release cannot read them
     */
    S ofBytes(byte[] serialized);

    /** The serialized form, not to be changed. */
    byte[] bytes(S state);

    /** The state over no row at all. */
    S empty();

    /** The type of a column of such states. */
    default ColumnType columnType() {
        return ColumnType.ofComplex(typeName());
    }

    /**
     * The state in each form in which Druid may hand it over: itself, its bytes, or base64 of them; null for null and for
     * nothing.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    default @Nullable S of(@Nullable Object object) {
        if (object == null || stateClass().isInstance(object)) {
            return stateClass().cast(object);
        }
        if (object instanceof byte[] bytes) {
            return bytes.length == 0 ? null : ofBytes(bytes);
        }
        if (object instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return of(bytes);
        }
        if (object instanceof String text) {
            return of(decoded(text));
        }
        throw new IllegalArgumentException(typeName() + ": expected a state, its bytes or base64 of them, found "
                + object.getClass().getName());
    }

    private byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    typeName() + ": expected base64, found a text of " + text.length() + " characters", e);
        }
    }
}
