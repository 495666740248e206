package org.gridtally.sink.row;

/** The types a store has to know, each with the Java class that {@link Row#value} returns for it. */
public enum ColumnType {
    /** {@link String}. */
    TEXT,
    /** {@link Integer}. */
    INT,
    /** {@link Long}. */
    LONG,
    /** {@link Double}, always finite. */
    DOUBLE,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.math.BigDecimal} with six digits after the point and a magnitude below 10<sup>12</sup>. */
    DECIMAL,
    /** {@link java.util.Date}, UTC, milliseconds since 1970, between {@code time.earliest} and {@code time.latest}. */
    TIME,
    /** {@link String}: a JSON object whose names are sorted. */
    JSON
}
