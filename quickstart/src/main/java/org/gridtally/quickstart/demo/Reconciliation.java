package org.gridtally.quickstart.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridtally.core.Micros;

/**
 * Does what SQL answers equal what the head-end has in its books, channel by channel, to the micro-unit?
 *
 * <p>A total can be right by two wrongs that cancel; so every channel is compared, not only the sum.
 */
public final class Reconciliation {
    private final List<String> differences = new ArrayList<>();

    /** Compares all channels of both sides. */
    public Reconciliation channels(Map<String, SeriesTotal> served, Map<String, SeriesTotal> answered) {
        var all = new TreeSet<>(served.keySet());
        all.addAll(answered.keySet());
        for (String channel : all) {
            SeriesTotal expected = served.getOrDefault(channel, SeriesTotal.NOTHING);
            SeriesTotal found = answered.getOrDefault(channel, SeriesTotal.NOTHING);
            compare(channel + ": readings", expected.slots(), found.slots());
            if (expected.micros() != found.micros()) {
                differ(channel + ": sum", Micros.toDecimal(expected.micros()), Micros.toDecimal(found.micros()));
            }
        }
        return this;
    }

    /** Compares two counts. */
    public Reconciliation compare(String what, long expected, long found) {
        if (expected != found) {
            differ(what, expected, found);
        }
        return this;
    }

    /** Compares two things of one kind. */
    public <T> Reconciliation equal(String what, T expected, T found) {
        if (!expected.equals(found)) {
            differ(what, expected, found);
        }
        return this;
    }

    private void differ(String what, Object expected, Object found) {
        differences.add(what + ": expected " + expected + ", found " + found);
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }
}
