package org.gridtally.connect.source.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition has been read: strings and longs only, so that the offset survives Connect's JSON form
 * unchanged. Immutable.
 */
public final class Position {
    /** Nothing read yet. */
    public static final Position START = new Position(Map.of());

    private final Map<String, Object> values;

    private Position(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The position Connect stored. A whole number comes back from JSON as an Integer when it is small: it is widened.
     *
     * @throws IllegalArgumentException when a value is neither a string nor a whole number
     */
    public static Position of(Map<String, ?> stored) {
        Position position = START;
        for (Map.Entry<String, ?> entry : stored.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof String text) {
                position = position.with(entry.getKey(), text);
            } else if (value instanceof Long || value instanceof Integer) {
                position = position.with(entry.getKey(), ((Number) value).longValue());
            } else if (value != null) {
                throw new IllegalArgumentException("offset " + entry.getKey()
                        + ": expected a string or a whole number, found "
                        + value.getClass().getSimpleName());
            }
        }
        return position;
    }

    /** This position with one value replaced. */
    public Position with(String name, long value) {
        return put(name, value);
    }

    /** This position with one value replaced; null removes it. */
    public Position with(String name, @Nullable String value) {
        return put(name, value);
    }

    private Position put(String name, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return new Position(copy);
    }

    /** The text of a name, or null. */
    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** The number of a name, or the other value. */
    public long number(String name, long otherwise) {
        return values.get(name) instanceof Long number ? number : otherwise;
    }

    /** The offset as Connect stores it. */
    public Map<String, Object> toOffset() {
        return new LinkedHashMap<>(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && values.equals(position.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
