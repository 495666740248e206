package org.gridtally.quickstart.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.core.Micros;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.quickstart.stores.StoredSeries;

/**
 * Does a store beside Druid hold what the head-end has in its books?
 *
 * @param stored what it holds in all
 * @param differences channel by channel; empty when there are none
 */
record StoreCheck(Report.Stored stored, List<String> differences) {

    /** Asks the store; one that does not answer holds nothing, and that is a difference. */
    static StoreCheck of(SideStore store, Map<String, SeriesTotal> served, Map<String, Long> servedEnergy) {
        try {
            return of(store, store.series(), served, servedEnergy);
        } catch (SqlException e) {
            return new StoreCheck(
                    stored(store, 0, BigDecimal.ZERO),
                    List.of(store.kind().title() + ": no answer: " + e.getMessage()));
        }
    }

    private static StoreCheck of(
            SideStore store,
            List<StoredSeries> series,
            Map<String, SeriesTotal> served,
            Map<String, Long> servedEnergy) {
        Map<String, SeriesTotal> channels = channels(series);
        Map<String, Long> energy = energy(series);
        List<String> differences = new Reconciliation()
                .channels(served, channels).sums("energy, Wh", servedEnergy, energy).differences().stream()
                        .map(difference -> store.kind().title() + ": " + difference)
                        .toList();
        long unique = channels.values().stream().mapToLong(SeriesTotal::slots).sum();
        return new StoreCheck(stored(store, unique, Micros.toDecimal(EnergyBook.total(energy))), differences);
    }

    private static Report.Stored stored(SideStore store, long unique, BigDecimal wh) {
        return new Report.Stored(store.kind().key(), store.kind().title(), unique, wh);
    }

    /** Every {@code usage point/channel}, in the form of the head-end's books. */
    static Map<String, SeriesTotal> channels(List<StoredSeries> series) {
        Map<String, SeriesTotal> channels = new TreeMap<>();
        series.forEach(each -> channels.merge(each.label(), total(each), SeriesTotal::plus));
        return channels;
    }

    private static SeriesTotal total(StoredSeries series) {
        return new SeriesTotal(series.readings(), series.isInterval() ? Micros.of(series.sum()) : 0);
    }

    private static Map<String, Long> energy(List<StoredSeries> series) {
        Map<String, Long> intervals = new TreeMap<>();
        Map<String, Long> registers = new TreeMap<>();
        for (StoredSeries each : series) {
            if (each.isIntervalEnergy()) {
                intervals.merge(each.label(), Micros.of(each.sum()), Math::addExact);
            }
            if (each.advance() != null) {
                registers.merge(each.label(), Micros.of(each.advance()), Math::addExact);
            }
        }
        return EnergyBook.of(intervals, registers);
    }
}
