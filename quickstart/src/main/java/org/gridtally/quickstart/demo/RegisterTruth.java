package org.gridtally.quickstart.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.quickstart.demo.ChannelFacts.Dials;
import org.gridtally.simulator.ledger.CanonicalSlot;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.ledger.SeriesKey;

/**
 * How far did the registers of the head-end advance, by its own books?
 *
 * <p>They only ever count up and start over at the end of their dials, and no gap is so long that they could start over
 * twice; so every step is the difference modulo the dials. Nothing is subtracted across two devices.
 */
final class RegisterTruth {
    private final Map<SeriesKey, Long> last = new HashMap<>();
    private final Map<String, Long> advanced = new TreeMap<>();
    private final Map<String, ChannelFacts> facts;

    private RegisterTruth(Map<String, ChannelFacts> facts) {
        this.facts = facts;
    }

    /** Micro-Wh by {@code usage point/channel}, for every register of which the dials are known. */
    static Map<String, Long> of(Ledger ledger, Map<String, ChannelFacts> facts) {
        RegisterTruth truth = new RegisterTruth(facts);
        // The ledger shows a series' slots in order of their time.
        ledger.forEach(truth::add);
        return truth.advanced;
    }

    private void add(CanonicalSlot slot) {
        ChannelFacts channel = facts.get(slot.series().label());
        if (channel == null || !channel.isEnergyRegister() || !slot.quality().isReceived()) {
            return;
        }
        Long before = last.put(slot.series(), slot.micros());
        long step = before == null ? 0 : step(before, slot.micros(), channel.dials());
        advanced.merge(slot.series().label(), step, Math::addExact);
    }

    private static long step(long before, long now, Dials dials) {
        return Math.floorMod(now - before, dials.modulus());
    }
}
