package org.gridtally.streams.arrival;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.jspecify.annotations.Nullable;

/** How a record that cannot be processed is put down for a person to read: where it stood, what is wrong, its bytes. */
final class DeadLetters {
    private static final String UNKNOWN = "unknown";

    private DeadLetters() {}

    /**
     * A dead letter for a record of a topic.
     *
     * @param origin topic, partition and offset of the record
     * @param raw its value, written in Base64 since it is not text
     */
    static DeadLetter of(InvalidReadingException problem, String origin, byte @Nullable [] raw, long nowMs) {
        MeterReading reading = problem.reading();
        return DeadLetter.newBuilder()
                .setHeadEnd(reading == null ? UNKNOWN : reading.getHeadEnd())
                .setOrigin(origin)
                .setUsagePoint(reading == null ? null : reading.getUsagePoint())
                .setMeterSerial(reading == null ? null : reading.getMeterSerial())
                .setField(problem.field())
                .setExpected(problem.expected())
                .setFound(problem.found())
                .setReason(problem.getMessage())
                .setRaw(raw == null ? "" : Base64.getEncoder().encodeToString(raw))
                .setReceivedAt(Instant.ofEpochMilli(nowMs))
                .build();
    }

    /** The topic key of a dead letter: its usage point where it is known, else where it stood. */
    static byte[] key(DeadLetter letter) {
        String usagePoint = letter.getUsagePoint();
        return (usagePoint == null ? letter.getOrigin() : usagePoint).getBytes(StandardCharsets.UTF_8);
    }
}
