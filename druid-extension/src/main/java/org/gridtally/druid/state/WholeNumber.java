package org.gridtally.druid.state;

import java.math.BigDecimal;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of a row. It is read through the row's object, since a selector over input rows says 0 for a text that
 * is no number.
 */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * The number in each form in which Druid may hand it over, null for null.
     *
     * @param type of the aggregator, for the error
     * @param field of it, for the error
     * @throws ParseException when it is none
     */
    public static @Nullable Long of(@Nullable Object object, String type, String field) {
        if (object == null || object instanceof Long) {
            return (Long) object;
        }
        if (object instanceof Integer whole) {
            return whole.longValue();
        }
        try {
            return object instanceof Number
                    ? (Long) new BigDecimal(object.toString()).longValueExact()
                    : Long.valueOf(object.toString());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ParseException(
                    object.toString(), e, "%s: field %s: expected a whole number, found '%s'", type, field, object);
        }
    }
}
