package org.gridtally.druid.tariff;

/** The text is no tariff calendar; says what was expected in which field, and what was found. */
public final class TariffFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String found;

    TariffFormatException(String expected, String found) {
        super("expected " + expected + ", found " + found);
        this.expected = expected;
        this.found = found;
    }

    /** What was expected, with the field. */
    public String expected() {
        return expected;
    }

    /** What was found there. */
    public String found() {
        return found;
    }
}
