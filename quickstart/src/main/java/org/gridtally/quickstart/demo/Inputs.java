package org.gridtally.quickstart.demo;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.core.Micros;
import org.gridtally.quickstart.report.Report;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;

/** How the records of the topics stand in a report. */
final class Inputs {
    private static final int TOP_ALARMS = 5;

    private Inputs() {}

    /** File and line of each, sorted; twice where it is there twice. */
    static List<String> expected(List<ExpectedDeadLetter> letters) {
        return letters.stream()
                .map(letter -> letter.file() + ":" + letter.line())
                .sorted()
                .toList();
    }

    /** As {@link #expected}, of what is in the topic. */
    static List<String> found(List<DeadLetter> letters) {
        return letters.stream()
                .map(letter -> letter.getOrigin() + ":" + letter.getLine())
                .sorted()
                .toList();
    }

    static List<Report.BadInput> bad(List<DeadLetter> letters) {
        List<Report.BadInput> inputs = new ArrayList<>();
        for (DeadLetter letter : letters) {
            Long line = letter.getLine();
            inputs.add(new Report.BadInput(letter.getOrigin(), line == null ? 0 : line, letter.getReason()));
        }
        return inputs;
    }

    static Report.Alarms alarms(List<Alarm> alarms) {
        return new Report.Alarms(
                alarms.size(),
                alarms.stream().limit(TOP_ALARMS).map(Inputs::alarm).toList());
    }

    private static Report.Alarm alarm(Alarm alarm) {
        return new Report.Alarm(
                alarm.getUsagePoint(),
                alarm.getChannel(),
                alarm.getRule(),
                alarm.getReadingTime().toString(),
                Micros.toDecimal(DecimalBytes.toMicros(alarm.getObserved())),
                Micros.toDecimal(DecimalBytes.toMicros(alarm.getThreshold())));
    }
}
