package org.gridtally.connect.source.nem12.format;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What one step of the parser has found so far: readings, and lines that are refused with the reason. */
final class Findings {
    private final List<Reading> readings = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    void add(List<Reading> more) {
        readings.addAll(more);
    }

    void refuse(Line line, String nmi, Fault fault) {
        refuse(line, nmi, "", fault);
    }

    void refuse(Line line, String nmi, String serial, Fault fault) {
        refuseTogether(List.of(line), nmi, serial, fault);
    }

    /** Refuses lines that are worth nothing without one another; the fault is the first one's unless it says otherwise. */
    void refuseTogether(List<Line> lines, String nmi, String serial, Fault fault) {
        long culprit = fault.culprit() == 0 ? lines.get(0).number() : fault.culprit();
        for (Line line : lines) {
            deadLetters.add(new DeadLetter(
                    line.number(),
                    known(nmi),
                    known(serial),
                    fault.field(),
                    fault.expected(),
                    fault.found(),
                    reason(fault, line, culprit),
                    line.text()));
        }
    }

    boolean isEmpty() {
        return readings.isEmpty() && deadLetters.isEmpty();
    }

    Step upTo(Checkpoint after) {
        return new Step(readings, deadLetters, after);
    }

    private static String reason(Fault fault, Line line, long culprit) {
        return culprit == line.number()
                ? fault.sentence()
                : "refused because of line " + culprit + ": " + fault.sentence();
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
