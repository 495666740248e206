package org.gridtally.quickstart.demo;

/** The topics the demo reads and writes itself; ARCHITECTURE.md has them all. */
final class Topics {
    static final String READINGS = "meter.readings";
    static final String ACCEPTED = "meter.readings.accepted";
    static final String DEAD_LETTERS = "meter.readings.dlq";
    static final String ALARMS = "meter.alarms";
    static final String THRESHOLDS = "meter.thresholds";

    private Topics() {}
}
