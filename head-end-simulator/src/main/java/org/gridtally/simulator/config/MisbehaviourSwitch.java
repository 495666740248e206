package org.gridtally.simulator.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The names by which misbehaviours are switched on, each at the share of {@link Misbehaviour#all()}. */
public enum MisbehaviourSwitch {
    DUPLICATES("duplicates"),
    LATE("late"),
    CORRECTIONS("corrections"),
    MISSING("missing"),
    DISORDER("disorder"),
    ROLLOVER("rollover"),
    EXCHANGE("exchange"),
    DST("dst"),
    BROKEN_NEM12("broken-nem12"),
    HTTP("http");

    private final String label;

    MisbehaviourSwitch(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The same head-end with this misbehaviour on. */
    Misbehaviour addTo(Misbehaviour misbehaviour) {
        Misbehaviour all = Misbehaviour.all();
        return switch (this) {
            case DUPLICATES -> misbehaviour.withDuplicates(all.duplicates());
            case LATE -> misbehaviour.withLate(all.late());
            case CORRECTIONS -> misbehaviour.withCorrections(all.corrections());
            case MISSING -> misbehaviour.withMissing(all.missing());
            case DISORDER -> misbehaviour.withOutOfOrder(true);
            case ROLLOVER -> misbehaviour.withRollover(true);
            case EXCHANGE -> misbehaviour.withExchange(true);
            case DST -> misbehaviour.withClockChange(true);
            case BROKEN_NEM12 -> misbehaviour.withBrokenNem12(true);
            case HTTP -> misbehaviour.withFaults(all.faults());
        };
    }

    /**
     * {@code all}, {@code none}, or names separated by commas.
     *
     * @throws IllegalArgumentException naming what was expected and what was found
     */
    public static Misbehaviour parse(String names) {
        Misbehaviour chosen = Misbehaviour.none();
        for (MisbehaviourSwitch on : chosen(names)) {
            chosen = on.addTo(chosen);
        }
        return chosen;
    }

    private static List<MisbehaviourSwitch> chosen(String names) {
        return switch (names) {
            case "all" -> List.of(values());
            case "none" -> List.of();
            default ->
                Arrays.stream(names.split(",", -1))
                        .map(MisbehaviourSwitch::named)
                        .toList();
        };
    }

    private static MisbehaviourSwitch named(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("misbehaviour: expected all, none or some of "
                        + Arrays.stream(values()).map(MisbehaviourSwitch::label).collect(Collectors.joining(","))
                        + ", found " + label));
    }
}
