package org.gridtally.quickstart.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

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
            equal(channel + ": readings", expected.slots(), found.slots());
            equal(channel + ": sum", text(expected.micros()), text(found.micros()));
        }
        return this;
    }

    /** Compares sums in micro-units by channel. */
    public Reconciliation sums(String what, Map<String, Long> served, Map<String, Long> answered) {
        var all = new TreeSet<>(served.keySet());
        all.addAll(answered.keySet());
        for (String channel : all) {
            equal(channel + ": " + what, text(served.get(channel)), text(answered.get(channel)));
        }
        return this;
    }

    private static String text(@Nullable Long micros) {
        return micros == null ? "nothing" : Micros.toDecimal(micros).toPlainString();
    }

    /** Compares two things of one kind. */
    public <T> Reconciliation equal(String what, T expected, T found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
        return this;
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }
}
