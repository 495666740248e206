package org.gridtally.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridtally.core.Quality;

class LedgerPropertyTest {
    private static final SeriesKey[] SERIES = {
        new SeriesKey("A", "import", "", "INTERVAL", "Wh"),
        new SeriesKey("A", "import", "S2", "INTERVAL", "Wh"),
        new SeriesKey("A", "voltage", "", "INSTANTANEOUS", "V")
    };

    /** One delivery; few distinct values of each field, so that slots meet and tie. */
    record Delivery(int series, int second, int micros, Quality quality, int version) {}

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SERIES.length - 1),
                        Arbitraries.integers().between(0, 20).map(i -> i * 900),
                        Arbitraries.integers().between(-2, 2),
                        Arbitraries.of(Quality.MISSING, Quality.ESTIMATED, Quality.VALID),
                        Arbitraries.integers().between(1, 3))
                .as(Delivery::new)
                .list()
                .ofMaxSize(300);
    }

    @Property
    void holdsTheLargestOfEachSlotInAnyOrder(@ForAll("deliveries") List<Delivery> deliveries, @ForAll long seed) {
        Ledger inOrder = deliver(deliveries);
        Collections.shuffle(deliveries, new Random(seed));
        Ledger shuffled = deliver(deliveries);

        Map<String, Delivery> canonical = bruteForce(deliveries);
        assertThat(contents(inOrder)).isEqualTo(texts(canonical));
        assertThat(contents(shuffled)).isEqualTo(texts(canonical));
        assertThat(shuffled.totals()).isEqualTo(inOrder.totals());
    }

    @Property
    void countsWhatBruteForceCounts(@ForAll("deliveries") List<Delivery> deliveries) {
        Ledger ledger = deliver(deliveries);
        Map<String, Delivery> canonical = bruteForce(deliveries);
        long energy = canonical.values().stream()
                .filter(d -> SERIES[d.series].isEnergy())
                .mapToLong(Delivery::micros)
                .sum();
        LedgerTotals totals = ledger.totals();
        assertThat(totals.served()).isEqualTo(deliveries.size());
        assertThat(totals.distinct()).isEqualTo(Set.copyOf(deliveries).size());
        assertThat(totals.servedUnique()).isEqualTo(canonical.size()).isEqualTo(ledger.servedUnique());
        assertThat(totals.servedMicroWh()).isEqualTo(energy);
        assertThat(ledger.energyMicros()).containsEntry("A/import", energy);
        assertThat(totals.placeholders())
                .isEqualTo(canonical.values().stream()
                        .filter(d -> d.quality == Quality.MISSING)
                        .count());
    }

    private static Ledger deliver(List<Delivery> deliveries) {
        Ledger ledger = new Ledger();
        for (SeriesKey key : SERIES) {
            ledger.series(key);
        }
        for (Delivery d : deliveries) {
            ledger.deliver(ledger.series(SERIES[d.series]), d.second, d.micros, d.quality, d.version);
        }
        return ledger;
    }

    private static Map<String, Delivery> bruteForce(List<Delivery> deliveries) {
        Map<String, Delivery> canonical = new HashMap<>();
        for (Delivery d : deliveries) {
            canonical.merge(d.series + "@" + d.second, d, (a, b) -> rank(a) >= rank(b) ? a : b);
        }
        return canonical;
    }

    private static long rank(Delivery d) {
        return d.version * 100_000L + d.quality.rank() * 1000L + d.micros + 500;
    }

    private static Map<String, String> texts(Map<String, Delivery> canonical) {
        Map<String, String> texts = new TreeMap<>();
        canonical.forEach((slot, d) ->
                texts.put(SERIES[d.series] + "@" + d.second, d.micros + " " + d.quality + " " + d.version));
        return texts;
    }

    private static Map<String, String> contents(Ledger ledger) {
        Map<String, String> texts = new TreeMap<>();
        ledger.forEach(slot -> texts.put(
                slot.series() + "@" + slot.time().getEpochSecond(),
                slot.micros() + " " + slot.quality() + " " + slot.version()));
        return texts;
    }
}
