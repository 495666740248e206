package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodecs;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;

/** The type of a column, and its values as the native protocol has them. */
enum CqlType {
    TEXT("text", value -> TypeCodecs.TEXT.encode((String) value, ProtocolVersion.DEFAULT)),
    INT("int", value -> ByteBuffer.allocate(Integer.BYTES).putInt(0, (Integer) value)),
    BIGINT("bigint", value -> bytes((Long) value)),
    DOUBLE("double", value -> ByteBuffer.allocate(Double.BYTES).putDouble(0, (Double) value)),
    BOOLEAN("boolean", value -> ByteBuffer.allocate(1).put(0, (byte) ((Boolean) value ? 1 : 0))),
    DECIMAL("decimal", value -> TypeCodecs.DECIMAL.encode((BigDecimal) value, ProtocolVersion.DEFAULT)),
    TIMESTAMP("timestamp", value -> bytes(Row.asLong(value)));

    private final String cql;
    private final Function<Object, ByteBuffer> encoder;

    CqlType(String cql, Function<Object, ByteBuffer> encoder) {
        this.cql = cql;
        this.encoder = encoder;
    }

    static CqlType of(ColumnType type) {
        return switch (type) {
            case TEXT, JSON -> TEXT;
            case INT -> INT;
            case LONG -> BIGINT;
            case DOUBLE -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case DECIMAL -> DECIMAL;
            case TIME -> TIMESTAMP;
        };
    }

    String cql() {
        return cql;
    }

    ByteBuffer encode(Object value) {
        return Objects.requireNonNull(encoder.apply(value));
    }

    /** A bigint or a write timestamp. */
    static ByteBuffer bytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
    }

    /** A date: days since 1970, shifted so that the bytes have no sign. */
    static ByteBuffer date(long day) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, (int) day + Integer.MIN_VALUE);
    }
}
