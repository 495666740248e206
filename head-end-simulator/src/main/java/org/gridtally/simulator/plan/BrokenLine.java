package org.gridtally.simulator.plan;

/** Ways a 300 line can be broken that a reader must notice. */
public enum BrokenLine {
    /** Half of the values are not there. */
    SHORT("half of the values are not there"),
    /** A value is no number. */
    NOT_A_NUMBER("a value is no number");

    private final String reason;

    BrokenLine(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
