package org.gridtally.simulator.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridtally.core.Quality;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.model.Register;
import org.gridtally.simulator.plan.Deliveries.Delivery;
import org.junit.jupiter.api.Test;

class ModelPlanTest {
    private static final int SLOTS = 3 * 96;

    private static List<Delivery> deliveries(Misbehaviour misbehaviour) {
        return Deliveries.of(Deliveries.plan(misbehaviour, 7));
    }

    private static List<Delivery> channel(List<Delivery> all, String channel) {
        return all.stream().filter(d -> d.series().channel().equals(channel)).toList();
    }

    private static Set<String> slots(List<Delivery> deliveries) {
        Set<String> slots = new HashSet<>();
        deliveries.forEach(d -> slots.add(d.slot()));
        return slots;
    }

    @Test
    void oneSeedGivesOnePlanAndAnotherSeedAnother() {
        assertThat(deliveries(Misbehaviour.all())).isEqualTo(deliveries(Misbehaviour.all()));
        assertThat(Deliveries.of(Deliveries.plan(Misbehaviour.all(), 8))).isNotEqualTo(deliveries(Misbehaviour.all()));
    }

    @Test
    void aPerfectHeadEndDeliversEverySlotOnceAndInOrder() {
        List<Delivery> all = deliveries(Misbehaviour.none());
        assertThat(slots(all)).hasSize(all.size());
        assertThat(channel(all, "import")).hasSize(90 * SLOTS);
        assertThat(all).allMatch(d -> d.quality() == Quality.VALID);
        Map<Integer, Long> last = new HashMap<>();
        for (Delivery d : all) {
            assertThat(d.second()).isGreaterThan(last.getOrDefault(d.series().index(), 0L));
            last.put(d.series().index(), d.second());
        }
    }

    @Test
    void someReadingsComeTwiceUnderOneTime() {
        List<Delivery> all = deliveries(Misbehaviour.none().withDuplicates(0.05));
        long repeats = all.stream().filter(Delivery::bound).count();
        assertThat((double) repeats / slots(all).size()).isCloseTo(0.05, within(0.01));
        Set<Object> firsts = new HashSet<>();
        for (Delivery d : all) {
            String reading = d.slot() + " " + d.micros() + " " + d.quality();
            assertThat(firsts.contains(reading)).isEqualTo(d.bound());
            firsts.add(reading);
        }
    }

    @Test
    void someReadingsComeAfterLaterOnes() {
        Plan plan = Deliveries.plan(Misbehaviour.none().withLate(0.02), 7);
        List<Delivery> all = Deliveries.of(plan);
        assertThat((double) plan.late() / all.size()).isCloseTo(0.02, within(0.01));
        assertThat(slots(all)).hasSize(all.size());
        assertThat(overtaken(all)).isPositive();
    }

    private static long overtaken(List<Delivery> all) {
        Map<Integer, Long> newest = new HashMap<>();
        long overtaken = 0;
        for (Delivery d : all) {
            long before = newest.getOrDefault(d.series().index(), 0L);
            overtaken += d.second() < before ? 1 : 0;
            newest.put(d.series().index(), Math.max(before, d.second()));
        }
        return overtaken;
    }

    @Test
    void someEnergyIsCorrectedUpOrDownOrFromAnEstimate() {
        List<Delivery> all = deliveries(Misbehaviour.none().withCorrections(0.01));
        Map<String, Delivery> first = new HashMap<>();
        int up = 0;
        int down = 0;
        int estimated = 0;
        for (Delivery d : all) {
            Delivery before = first.putIfAbsent(d.slot(), d);
            if (before != null) {
                up += d.micros() > before.micros() ? 1 : 0;
                down += d.micros() < before.micros() ? 1 : 0;
                estimated += before.quality() == Quality.ESTIMATED ? 1 : 0;
                assertThat(d.micros()).isNotEqualTo(before.micros());
                assertThat(d.place()).isGreaterThan(before.place());
                assertThat(d.quality()).isEqualTo(Quality.VALID);
            }
        }
        assertThat(List.of(up, down, estimated)).allMatch(count -> count > 20);
        long energy = all.size()
                - channel(all, "register").size()
                - channel(all, "voltage").size();
        assertThat((double) (up + down) / energy).isCloseTo(0.01, within(0.003));
    }

    @Test
    void someReadingsNeverCome() {
        Plan plan = Deliveries.plan(Misbehaviour.none().withMissing(0.01), 7);
        int all = slots(deliveries(Misbehaviour.none())).size();
        int delivered = slots(Deliveries.of(plan)).size();
        assertThat(delivered).isLessThan(all);
        assertThat((double) plan.missing() / all).isCloseTo(0.01, within(0.005));
    }

    @Test
    void blocksAndReadingsComeInDisorder() {
        List<Delivery> all = deliveries(Misbehaviour.none().withOutOfOrder(true));
        assertThat(slots(all)).hasSize(all.size());
        assertThat(overtaken(all)).isGreaterThan(all.size() / 50);
    }

    @Test
    void someRegistersStartOver() {
        List<Delivery> registers = channel(deliveries(Misbehaviour.none().withRollover(true)), "register");
        Map<Integer, List<Long>> dials = new HashMap<>();
        registers.forEach(d -> dials.computeIfAbsent(d.series().index(), index -> new ArrayList<>())
                .add(d.micros()));
        long over = dials.values().stream().filter(ModelPlanTest::startsOver).count();
        assertThat(over).isBetween(3L, 8L);
        assertThat(registers).allMatch(d -> d.micros() % Register.RESOLUTION == 0 && d.micros() < Register.MODULUS);
        assertThat(channel(deliveries(Misbehaviour.none()), "register"))
                .allMatch(d -> d.micros() < Register.MODULUS / 2 + 1000 * Register.RESOLUTION);
    }

    private static boolean startsOver(List<Long> dials) {
        for (int i = 1; i < dials.size(); i++) {
            if (dials.get(i) < dials.get(i - 1)) {
                return dials.get(i - 1) == Register.MODULUS - Register.RESOLUTION;
            }
        }
        return false;
    }

    @Test
    void bothDevicesOfAnExchangeMeasureTheirPartOfOneInterval() {
        List<Delivery> plain = channel(deliveries(Misbehaviour.none()), "import");
        List<Delivery> exchanged = channel(deliveries(Misbehaviour.none().withExchange(true)), "import");
        assertThat(energyBySlot(exchanged)).isEqualTo(energyBySlot(plain));

        Map<String, Long> devices =
                exchanged.stream().collect(groupingBy(d -> d.series().usagePoint() + "@" + d.second(), counting()));
        assertThat(devices.values()).filteredOn(count -> count == 2).hasSize(2);
        assertThat(exchanged)
                .filteredOn(d -> !d.series().segment().isEmpty())
                .isNotEmpty()
                .allMatch(d -> d.series()
                        .meterReadingId()
                        .equals("import@" + d.series().segment()));
    }

    private static Map<String, Long> energyBySlot(List<Delivery> deliveries) {
        Map<String, Long> energy = new HashMap<>();
        deliveries.forEach(d -> energy.merge(d.series().usagePoint() + "@" + d.second(), d.micros(), Long::sum));
        return energy;
    }

    @Test
    void theDayTheClockChangesHasMoreIntervals() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Map<LocalDate, Long> days = channel(deliveries(Misbehaviour.none().withClockChange(true)), "import").stream()
                .filter(d -> d.series().usagePoint().equals("UP000001"))
                .collect(groupingBy(
                        d -> Instant.ofEpochSecond(d.second()).atZone(berlin).toLocalDate(), counting()));
        assertThat(days)
                .containsEntry(LocalDate.of(2026, 10, 24), 96L)
                .containsEntry(LocalDate.of(2026, 10, 25), 100L)
                .containsEntry(LocalDate.of(2026, 10, 26), 96L);
    }

    @Test
    void evenFewNem12LinesAreRepeatedCorrectedAndBroken() {
        Plan plan = Deliveries.plan(Misbehaviour.all(), 7);
        List<Integer> blocks = new ArrayList<>();
        Map<String, Set<Integer>> days = new HashMap<>();
        plan.files().forEach(file -> file.lines().forEach(line -> {
            blocks.add(line.block());
            long second = plan.readings().epochSecond(plan.blocks().first(line.block()));
            String day = plan.blocks().series(line.block()) + "@" + second;
            days.computeIfAbsent(day, key -> new HashSet<>()).add(line.block());
        }));
        assertThat(new HashSet<>(blocks)).hasSizeLessThan(blocks.size());
        assertThat(days.values()).anyMatch(versions -> versions.size() == 2);
        assertThat(plan.files()).anyMatch(file -> !file.broken().isEmpty());
        assertThat(plan.files()).anyMatch(file -> file.zipped()).anyMatch(file -> !file.zipped());
    }
}
