package org.gridtally.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.simulator.ledger.CanonicalSlot;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.truth.TruthReading;

/** The canonical slots of readings by sorting and nothing else: what a ledger is held against. */
final class Replay {
    private Replay() {}

    static Map<String, String> canonical(List<TruthReading> readings) {
        List<TruthReading> sorted = new ArrayList<>(readings);
        sorted.sort((a, b) -> a.version() != b.version()
                ? Long.compare(a.version(), b.version())
                : a.quality() != b.quality()
                        ? a.quality().compareTo(b.quality())
                        : Long.compare(a.micros(), b.micros()));
        Map<String, String> slots = new TreeMap<>();
        for (TruthReading r : sorted) {
            slots.put(r.series() + "@" + r.epochSecond(), r.micros() + " " + r.quality() + " " + r.version());
        }
        return slots;
    }

    static Map<String, String> canonical(Ledger ledger) {
        Map<String, String> slots = new TreeMap<>();
        ledger.forEach((CanonicalSlot s) -> slots.put(
                s.series() + "@" + s.time().getEpochSecond(), s.micros() + " " + s.quality() + " " + s.version()));
        return slots;
    }
}
