package org.gridtally.quickstart.demo;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.config.Misbehaviour;

/** The names by which {@code --misbehave} switches the head-end's misbehaviours on, at the shares of a bad day. */
public final class MisbehaviourOption {
    private static final Misbehaviour BAD_DAY = Misbehaviour.all();
    private static final Map<String, UnaryOperator<Misbehaviour>> SWITCHES = switches();

    private MisbehaviourOption() {}

    private static Map<String, UnaryOperator<Misbehaviour>> switches() {
        Map<String, UnaryOperator<Misbehaviour>> switches = new LinkedHashMap<>();
        switches.put("duplicates", m -> m.withDuplicates(BAD_DAY.duplicates()));
        switches.put("late", m -> m.withLate(BAD_DAY.late()));
        switches.put("corrections", m -> m.withCorrections(BAD_DAY.corrections()));
        switches.put("missing", m -> m.withMissing(BAD_DAY.missing()));
        switches.put("disorder", m -> m.withOutOfOrder(true));
        switches.put("rollover", m -> m.withRollover(true));
        switches.put("exchange", m -> m.withExchange(true));
        switches.put("dst", m -> m.withClockChange(true));
        switches.put("broken-nem12", m -> m.withBrokenNem12(true));
        switches.put("http", m -> m.withFaults(Faults.some()));
        return switches;
    }

    public static Collection<String> names() {
        return SWITCHES.keySet();
    }

    /** {@code all}, {@code none}, or names separated by commas. */
    public static SortedSet<String> parse(String option) {
        return switch (option) {
            case "all" -> new TreeSet<>(names());
            case "none" -> new TreeSet<>();
            default -> list(option);
        };
    }

    private static SortedSet<String> list(String option) {
        SortedSet<String> chosen = new TreeSet<>(Arrays.asList(option.split(",")));
        for (String name : chosen) {
            if (!SWITCHES.containsKey(name)) {
                throw new Refusal(
                        "--misbehave: expected all, none, or some of " + String.join(",", names()) + "; found " + name);
            }
        }
        return chosen;
    }

    /** A head-end with these misbehaviours and no other. */
    public static Misbehaviour of(Collection<String> names) {
        Misbehaviour misbehaviour = Misbehaviour.none();
        for (Map.Entry<String, UnaryOperator<Misbehaviour>> one : SWITCHES.entrySet()) {
            misbehaviour = names.contains(one.getKey()) ? one.getValue().apply(misbehaviour) : misbehaviour;
        }
        return misbehaviour;
    }
}
