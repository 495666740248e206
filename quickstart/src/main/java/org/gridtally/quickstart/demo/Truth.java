package org.gridtally.quickstart.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.simulator.ledger.CanonicalSlot;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.Ledger;

/**
 * The head-end's books, in the form SQL is compared with.
 *
 * @param served readings handed out, repeats included
 * @param channels what every {@code usage point/channel} comes to
 * @param energyMicros sum of every interval channel in Wh, micro-Wh
 * @param late readings that came hours after their peers
 * @param deadLetters lines that nobody can make a reading of
 */
public record Truth(
        long served,
        long late,
        Map<String, SeriesTotal> channels,
        Map<String, Long> energyMicros,
        List<ExpectedDeadLetter> deadLetters) {

    public static Truth of(Ledger ledger) {
        Map<String, SeriesTotal> channels = new TreeMap<>();
        ledger.forEach(slot -> channels.merge(slot.series().label(), total(slot), SeriesTotal::plus));
        var totals = ledger.totals();
        return new Truth(totals.served(), totals.late(), channels, ledger.energyMicros(), ledger.deadLetters());
    }

    /** A slot whose quality says that nothing was measured is no reading; a register's values do not add up. */
    private static SeriesTotal total(CanonicalSlot slot) {
        if (!slot.quality().isReceived()) {
            return SeriesTotal.NOTHING;
        }
        return new SeriesTotal(1, slot.series().kind().equals("INTERVAL") ? slot.micros() : 0);
    }

    public long unique() {
        return channels.values().stream().mapToLong(SeriesTotal::slots).sum();
    }
}
