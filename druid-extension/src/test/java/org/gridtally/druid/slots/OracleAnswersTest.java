package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridtally.druid.slots.Household.ENERGY;
import static org.gridtally.druid.slots.Household.POWER;
import static org.gridtally.druid.slots.Household.REGISTER;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.druid.data.input.InputRow;
import org.gridtally.core.Quality;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.slots.SlowChannel.Point;
import org.gridtally.druid.slots.SlowOracle.Slot;
import org.gridtally.druid.slots.SlowRegister.Case;
import org.gridtally.druid.slots.SlowRegister.Step;
import org.jspecify.annotations.Nullable;

/** What comes out of a real segment is what the slow and obvious computations over the rows say. */
class OracleAnswersTest {
    private static final int TRIES = 1000;
    private static final Map<String, Object> GRID = Map.of("step", "PT15M", "zone", "Europe/Berlin");
    private static final Set<Quality> NOT_RECEIVED = Set.of(Quality.MISSING, Quality.PROJECTED);
    private static final Set<Quality> ESTIMATED =
            Set.of(Quality.ESTIMATED, Quality.SUBSTITUTED, Quality.FINAL_SUBSTITUTED);
    private static StoredHouseholds households;

    @BeforeContainer
    static void store() {
        households = new StoredHouseholds(TRIES);
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void usageCountAndQuality(@ForAll @IntRange(max = TRIES - 1) int number) {
        List<Slot> received = canonical(number, ENERGY).stream()
                .filter(slot -> !NOT_RECEIVED.contains(slot.quality()))
                .toList();
        assertThat(answer(number, ENERGY, "METER_SLOT_COUNT", Map.of())).isEqualTo((long) received.size());
        for (Quality least : List.of(Quality.UNKNOWN, Quality.EDITED, Quality.VERIFIED)) {
            List<Slot> enough = received.stream()
                    .filter(slot -> slot.quality().compareTo(least) >= 0)
                    .toList();
            BigDecimal sum = enough.stream()
                    .map(slot -> BigDecimal.valueOf(slot.value(), 6))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            check(
                    enough.isEmpty() ? null : sum,
                    answer(number, ENERGY, "METER_USAGE", Map.of("min_quality", least.name())));
        }
        long estimated = received.stream()
                .filter(slot -> ESTIMATED.contains(slot.quality()))
                .count();
        check(
                received.isEmpty() ? null : quotient(estimated, received.size()),
                answer(number, ENERGY, "METER_QUALITY_SHARE", Map.of("trust", "ESTIMATED")));
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void completenessAndGaps(@ForAll @IntRange(max = TRIES - 1) int number) {
        List<Slot> all = canonical(number, ENERGY);
        List<Long> due = SlowGrid.dueOnDaysOf(all.stream().map(Slot::time).toList());
        Set<Long> there = new TreeSet<>();
        SlowChannel.of(all).points().forEach(point -> there.add(point.time()));
        long received = due.stream().filter(there::contains).count();
        assertThat(answer(number, ENERGY, "METER_EXPECTED_COUNT", GRID)).isEqualTo((long) due.size());
        assertThat(answer(number, ENERGY, "METER_OFF_GRID_COUNT", GRID)).isEqualTo(there.size() - received);
        check(
                due.isEmpty() ? null : quotient(received, due.size()),
                answer(number, ENERGY, "METER_COMPLETENESS", GRID));

        Household household = households.household(number);
        Map<String, Object> range = new HashMap<>(GRID);
        range.put("from", Instant.ofEpochMilli(household.from).toString());
        range.put("to", Instant.ofEpochMilli(household.to).toString());
        List<List<Long>> gaps = gaps(SlowGrid.due(household.from, household.to), there);
        List<Long> longest = gaps.stream().reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
        assertThat(answer(number, ENERGY, "METER_GAP_COUNT", range)).isEqualTo((long) gaps.size());
        assertThat(answer(number, ENERGY, "METER_MISSING_COUNT", range))
                .isEqualTo(gaps.stream().mapToLong(List::size).sum());
        assertThat(answer(number, ENERGY, "METER_LONGEST_GAP", range)).isEqualTo((long) longest.size());
        assertThat(answer(number, ENERGY, "METER_LONGEST_GAP_START", range))
                .isEqualTo(longest.isEmpty() ? null : longest.get(0));
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void registers(@ForAll @IntRange(max = TRIES - 1) int number) {
        for (Integer power : new Integer[] {5000, 60_000, null}) {
            for (boolean fromZero : List.of(true, false)) {
                Map<String, Object> dials = new HashMap<>(Map.of("digits", 5, "resolution", 1));
                dials.put("on_reset", fromZero ? "FROM_ZERO" : "UNKNOWN");
                dials.put("max_power", power);
                register(number, dials, new SlowRegister(canonical(number, REGISTER), power, fromZero));
            }
        }
    }

    /** Else nothing would be shown about it. */
    @Example
    void everyCaseOfARegisterHappens() {
        Map<Case, Integer> counts = new HashMap<>();
        for (int number = 0; number < TRIES; number++) {
            new SlowRegister(canonical(number, REGISTER), 5000, true)
                    .counts.forEach((one, count) -> counts.merge(one, count, Integer::sum));
        }
        assertThat(counts).hasSameSizeAs(Case.values());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThan(50));
    }

    private static void register(int number, Map<String, Object> dials, SlowRegister slow) {
        BigDecimal delta = slow.steps.stream().map(Step::by).reduce(BigDecimal.ZERO, BigDecimal::add);
        check(slow.steps.isEmpty() ? null : delta, answer(number, REGISTER, "REGISTER_DELTA", dials));
        assertThat(answer(number, REGISTER, "REGISTER_COVERED_MILLIS", dials))
                .isEqualTo(slow.steps.stream()
                        .mapToLong(step -> step.end() - step.start())
                        .sum());
        Map<String, Integer> counts = Map.of(
                "REGISTER_ROLLOVERS", slow.count(Case.ROLLOVER),
                "REGISTER_RESETS", slow.count(Case.RESET),
                "REGISTER_BLIPS", slow.count(Case.BLIP),
                "REGISTER_JUMPS", slow.count(Case.JUMP),
                "REGISTER_AMBIGUOUS", slow.count(Case.AMBIGUOUS),
                "REGISTER_OUT_OF_RANGE", slow.outOfRange);
        counts.forEach((function, count) -> assertThat(answer(number, REGISTER, function, dials))
                .as(function)
                .isEqualTo((long) count));
        long from = households.household(number).from + 7 * Household.HOUR + 1234;
        long middle = from + (number % 40) * Household.HOUR + 4321;
        long to = from + 45 * Household.HOUR;
        double whole = between(number, dials, slow, from, to);
        double parts = between(number, dials, slow, from, middle) + between(number, dials, slow, middle, to);
        assertThat(Math.round(parts * 1e6)).as("parts of a range add up").isEqualTo(Math.round(whole * 1e6));
    }

    private static double between(int number, Map<String, Object> dials, SlowRegister slow, long from, long to) {
        Map<String, Object> range = new HashMap<>(dials);
        range.put("from", Instant.ofEpochMilli(from).toString());
        range.put("to", Instant.ofEpochMilli(to).toString());
        List<Step> touched = slow.steps.stream()
                .filter(step -> step.start() < to && step.end() > from)
                .toList();
        BigDecimal advance =
                touched.stream().map(step -> step.within(from, to)).reduce(BigDecimal.ZERO, BigDecimal::add);
        Object found = answer(number, REGISTER, "REGISTER_DELTA_AT", range);
        // The register at an edge is rounded down to a micro-unit, at most two for each of the two meters.
        double value = found == null ? 0 : (double) found;
        assertThat(found == null).isEqualTo(touched.isEmpty());
        assertThat(value).isCloseTo(advance.doubleValue(), within(4.1e-6));

        range.put("edges", "STRICT");
        List<Step> inside = slow.steps.stream()
                .filter(step -> step.start() >= from && step.end() <= to)
                .toList();
        check(
                inside.isEmpty() ? null : inside.stream().map(Step::by).reduce(BigDecimal.ZERO, BigDecimal::add),
                answer(number, REGISTER, "REGISTER_DELTA_AT", range));
        return value;
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void peaks(@ForAll @IntRange(max = TRIES - 1) int number) {
        SlowChannel channel = SlowChannel.of(canonical(number, ENERGY));
        for (int slots : List.of(1, 2, 4)) {
            long window = slots * SlowGrid.STEP;
            peak(number, slots, "BLOCK", channel.peak(slots, time -> SlowGrid.startsAMultipleOf(window, time)));
            peak(number, slots, "ROLLING", channel.peak(slots, time -> true));
        }
    }

    private static void peak(int number, int slots, String windows, SlowChannel.@Nullable Peak slow) {
        Map<String, Object> arguments = new HashMap<>(GRID);
        arguments.put("intervals", slots);
        arguments.put("windows", windows);
        BigDecimal hours = quotient(slots, 4);
        check(
                slow == null ? null : slow.sum().divide(hours, MathContext.DECIMAL128),
                answer(number, ENERGY, "METER_PEAK_DEMAND", arguments));
        assertThat(answer(number, ENERGY, "METER_PEAK_DEMAND_TIME", arguments))
                .isEqualTo(slow == null ? null : slow.start());
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void runs(@ForAll @IntRange(max = TRIES - 1) int number) {
        SlowChannel channel = SlowChannel.of(canonical(number, ENERGY));
        BiPredicate<Point, Point> any = (a, b) -> true;
        run(number, "FLAT", channel, point -> true, (a, b) -> a.value().compareTo(b.value()) == 0);
        run(number, "ZERO", channel, point -> point.value().signum() == 0, any);
        run(number, "NEGATIVE", channel, point -> point.value().signum() < 0, any);
        run(number, "ESTIMATED", channel, point -> ESTIMATED.contains(point.quality()), any);
    }

    private static void run(
            int number, String kind, SlowChannel channel, Predicate<Point> holds, BiPredicate<Point, Point> alike) {
        SlowChannel.Run slow = channel.run(holds, alike);
        boolean none = channel.points().isEmpty();
        Map<String, Object> arguments = Map.of("run", kind);
        assertThat(answer(number, ENERGY, "METER_LONGEST_RUN", arguments)).isEqualTo(none ? null : slow.readings());
        assertThat(answer(number, ENERGY, "METER_LONGEST_RUN_MILLIS", arguments))
                .isEqualTo(none ? null : slow.millis());
        assertThat(answer(number, ENERGY, "METER_LONGEST_RUN_START", arguments))
                .isEqualTo(slow.readings() == 0 ? null : slow.start());
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void integrals(@ForAll @IntRange(max = TRIES - 1) int number) {
        SlowChannel channel = SlowChannel.of(canonical(number, POWER));
        long covered = 0;
        BigDecimal linear = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ZERO;
        for (Point[] pair : channel.pairs()) {
            long millis = pair[1].time() - pair[0].time();
            BigDecimal hours = quotient(millis, Household.HOUR);
            covered += millis;
            linear = linear.add(
                    pair[0].value().add(pair[1].value()).multiply(hours).multiply(new BigDecimal("0.5")));
            last = last.add(pair[0].value().multiply(hours));
        }
        boolean none = channel.points().isEmpty();
        check(none ? null : linear, answer(number, POWER, "METER_INTEGRAL", Map.of()));
        check(none ? null : last, answer(number, POWER, "METER_INTEGRAL", Map.of("interpolation", "LAST")));
        assertThat(answer(number, POWER, "METER_INTEGRAL_MILLIS", Map.of())).isEqualTo(none ? null : covered);
        check(
                covered == 0 ? null : linear.divide(quotient(covered, Household.HOUR), MathContext.DECIMAL128),
                answer(number, POWER, "METER_TIME_WEIGHTED_AVG", Map.of()));
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void tariffPeriods(@ForAll @IntRange(max = TRIES - 1) int number) {
        List<Slot> received = canonical(number, ENERGY).stream()
                .filter(slot -> !NOT_RECEIVED.contains(slot.quality()))
                .toList();
        BigDecimal day = BigDecimal.ZERO;
        for (Slot slot : received) {
            int hour = SlowGrid.local(slot.time()).getHour();
            day = hour >= 6 && hour < 22 ? day.add(BigDecimal.valueOf(slot.value(), 6)) : day;
        }
        String calendar = "{\"zone\": \"Europe/Berlin\", \"defaultPeriod\": \"night\","
                + " \"rules\": [{\"period\": \"day\", \"from\": \"06:00\", \"to\": \"22:00\"}]}";
        check(
                received.isEmpty() ? null : day,
                answer(number, ENERGY, "METER_TOU_USAGE", Map.of("calendar", calendar, "period", "day")));
    }

    private static List<Slot> canonical(int number, String channel) {
        List<InputRow> rows = households.household(number).rows().getOrDefault(channel, List.of());
        return SlowOracle.of(rows);
    }

    private static @Nullable Object answer(int number, String channel, String function, Map<String, ?> arguments) {
        return FunctionCatalogue.function(function)
                .call(arguments)
                .over(households.stored(number).get(channel));
    }

    private static List<List<Long>> gaps(List<Long> due, Set<Long> there) {
        List<List<Long>> gaps = new ArrayList<>();
        boolean open = false;
        for (Long slot : due) {
            if (there.contains(slot)) {
                open = false;
                continue;
            }
            if (!open) {
                gaps.add(new ArrayList<>());
            }
            open = true;
            gaps.get(gaps.size() - 1).add(slot);
        }
        return gaps;
    }

    private static BigDecimal quotient(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private static void check(@Nullable BigDecimal wanted, @Nullable Object found) {
        if (wanted == null || found == null) {
            assertThat(found).isEqualTo(wanted);
        } else {
            double value = wanted.doubleValue();
            assertThat((double) found).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
    }
}
