package org.gridtally.sink.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Date;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema.Type;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

/**
 * Makes the accessor of a field for the column it goes into. Where the field has the column's class already, which is
 * so for our own schemas, the value is passed on as it is.
 */
@SuppressWarnings("JavaUtilDate")
final class Accessors {
    private static final int DECIMAL_DIGITS = 18;

    private final TimeRange range;

    Accessors(TimeRange range) {
        this.range = range;
    }

    /**
     * How the field becomes the value of the column.
     *
     * @throws BadRowException when a field of this type never does
     */
    Accessor of(Field field, Column column) {
        return switch (column.type()) {
            case TEXT -> text(field);
            case INT -> isWhole(field, false) ? number(field, column.type()) : refuse(field, column);
            case LONG -> isWhole(field, true) ? number(field, column.type()) : refuse(field, column);
            case DOUBLE -> isNumber(field) ? doubles(field) : refuse(field, column);
            case BOOLEAN -> field.schema().type() == Type.BOOLEAN ? plain(field) : refuse(field, column);
            case DECIMAL -> isDecimal(field) || isNumber(field) ? decimal(field) : refuse(field, column);
            case TIME -> isTime(field) ? time(field) : refuse(field, column);
            case JSON -> field.schema().type() == Type.MAP ? JsonText.of(field) : refuse(field, column);
        };
    }

    private static Accessor refuse(Field field, Column column) {
        String logical = field.schema().name();
        throw BadRowException.of(
                field.name(),
                "a field of type " + column.type(),
                "one of type " + field.schema().type() + (logical == null ? "" : " (" + logical + ")"));
    }

    private static Accessor text(Field field) {
        return field.schema().type() == Type.STRING
                ? plain(field)
                : refuse(field, new Column(field.name(), ColumnType.TEXT, false));
    }

    private static Accessor plain(Field field) {
        return (struct, sinkRecord) -> struct.get(field);
    }

    private static Accessor number(Field field, ColumnType type) {
        if (type == ColumnType.INT) {
            return field.schema().type() == Type.INT32
                    ? plain(field)
                    : (struct, sinkRecord) ->
                            struct.get(field) instanceof Number value ? (Integer) value.intValue() : null;
        }
        return field.schema().type() == Type.INT64
                ? plain(field)
                : (struct, sinkRecord) -> struct.get(field) instanceof Number value ? (Long) value.longValue() : null;
    }

    private static Accessor doubles(Field field) {
        return (struct, sinkRecord) ->
                struct.get(field) instanceof Number value ? (Double) finite(field, value.doubleValue()) : null;
    }

    private static Accessor decimal(Field field) {
        return (struct, sinkRecord) -> {
            Object value = struct.get(field);
            return value == null ? null : inRange(field, exact(field, value));
        };
    }

    private static BigDecimal exact(Field field, Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        return value instanceof Double || value instanceof Float
                ? BigDecimal.valueOf(finite(field, ((Number) value).doubleValue()))
                : BigDecimal.valueOf(((Number) value).longValue());
    }

    private static BigDecimal inRange(Field field, BigDecimal value) {
        BigDecimal scaled =
                value.scale() == Micros.SCALE ? value : value.setScale(Micros.SCALE, RoundingMode.HALF_EVEN);
        if (scaled.precision() > DECIMAL_DIGITS) {
            throw BadRowException.of(field.name(), "a magnitude below 10^12", scaled.toPlainString());
        }
        return scaled;
    }

    private static double finite(Field field, double value) {
        if (!Double.isFinite(value)) {
            throw BadRowException.of(field.name(), "a finite number", value);
        }
        return value;
    }

    private Accessor time(Field field) {
        return (struct, sinkRecord) -> timeOf(field, struct);
    }

    private @Nullable Date timeOf(Field field, Struct struct) {
        Object value = struct.get(field);
        if (value == null) {
            return null;
        }
        Date time = value instanceof Date date ? date : new Date(((Number) value).longValue());
        range.check(field.name(), time.getTime());
        return time;
    }

    private static boolean isDecimal(Field field) {
        return org.apache.kafka.connect.data.Decimal.LOGICAL_NAME.equals(
                field.schema().name());
    }

    private static boolean isTime(Field field) {
        String logical = field.schema().name();
        return org.apache.kafka.connect.data.Timestamp.LOGICAL_NAME.equals(logical)
                || org.apache.kafka.connect.data.Date.LOGICAL_NAME.equals(logical)
                || (logical == null && field.schema().type() == Type.INT64);
    }

    private static boolean isNumber(Field field) {
        return isWhole(field, true)
                || field.schema().type() == Type.FLOAT32
                || field.schema().type() == Type.FLOAT64;
    }

    private static boolean isWhole(Field field, boolean wide) {
        if (field.schema().name() != null) {
            return false;
        }
        return switch (field.schema().type()) {
            case INT8, INT16, INT32 -> true;
            case INT64 -> wide;
            default -> false;
        };
    }
}
