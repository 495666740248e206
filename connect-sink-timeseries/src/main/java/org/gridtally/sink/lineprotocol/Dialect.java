package org.gridtally.sink.lineprotocol;

/** Where the line protocols of two databases differ. */
public enum Dialect {
    /**
     * Key columns are tags, as a point's identity is its tags and its time; a text without a character is no tag. Times
     * are whole numbers of milliseconds, decimals are doubles.
     */
    INFLUXDB,
    /** Every column is a field. Times are microseconds with the type of a time, decimals are exact. */
    QUESTDB
}
