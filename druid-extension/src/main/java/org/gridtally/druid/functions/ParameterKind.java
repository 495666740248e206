package org.gridtally.druid.functions;

/** What may stand for a parameter, in SQL as a literal, in JSON as a text or a number. */
public enum ParameterKind {
    TEXT("VARCHAR", "a text literal"),
    NUMBER("DOUBLE", "a number literal"),
    WHOLE("INTEGER", "a whole number literal"),
    /** ISO 8601, such as {@code PT15M}. */
    DURATION("VARCHAR", "a text literal with an ISO 8601 duration such as PT15M"),
    /** A name of the time-zone database. */
    ZONE("VARCHAR", "a text literal with a time zone such as Europe/Berlin"),
    /** ISO 8601, in SQL also a TIMESTAMP literal. */
    INSTANT("TIMESTAMP", "a TIMESTAMP literal or a text literal with an ISO 8601 instant");

    private final String sqlType;
    private final String expected;

    ParameterKind(String sqlType, String expected) {
        this.sqlType = sqlType;
        this.expected = expected;
    }

    /** The type in a signature. */
    public String sqlType() {
        return sqlType;
    }

    /** What an error says was expected. */
    public String expected() {
        return expected;
    }

    /** True when it is given as a number. */
    public boolean isNumber() {
        return this == NUMBER || this == WHOLE;
    }
}
