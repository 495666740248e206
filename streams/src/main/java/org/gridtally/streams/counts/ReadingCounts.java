package org.gridtally.streams.counts;

import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.gridtally.avro.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * How many readings took which way, as Kafka Streams metrics: group {@code stream-readings-metrics}, one set per task,
 * each name with {@code -total} (readings since the start) and {@code -rate} (readings per second).
 *
 * <p>Counted when a reading is processed, not when it is committed: after a crash or an aborted transaction the readings
 * processed again are counted again, though they reach the topics once.
 */
public final class ReadingCounts {
    public static final String GROUP = "stream-readings-metrics";

    private static final String SCOPE = "readings";

    private final Sensor accepted;
    private final Sensor duplicates;
    private final Sensor corrections;
    private final Sensor superseded;
    private final Sensor deadLettered;

    /** @param context of a processor; processors of one task share the counters */
    public ReadingCounts(ProcessorContext<?, ?> context) {
        accepted = sensor(context, "accepted");
        duplicates = sensor(context, "duplicates");
        corrections = sensor(context, "corrections");
        superseded = sensor(context, "superseded");
        deadLettered = sensor(context, "dead-lettered");
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String name) {
        return context.metrics()
                .addRateTotalSensor(SCOPE, context.taskId().toString(), name, Sensor.RecordingLevel.INFO);
    }

    /** Counts a reading by what de-duplication said; null is an exact repeat. */
    public void admitted(@Nullable Disposition disposition, long nowMs) {
        if (disposition == null) {
            duplicates.record(1, nowMs);
            return;
        }
        accepted.record(1, nowMs);
        if (disposition == Disposition.CORRECTION) {
            corrections.record(1, nowMs);
        } else if (disposition == Disposition.SUPERSEDED) {
            superseded.record(1, nowMs);
        }
    }

    /** Counts a record that could not be processed. */
    public void deadLettered(long nowMs) {
        deadLettered.record(1, nowMs);
    }

    /** The totals over all tasks of a job, for people. */
    public static String describe(KafkaStreams streams) {
        ToDoubleFunction<String> total = name -> streams.metrics().values().stream()
                .filter(m -> m.metricName().group().equals(GROUP)
                        && m.metricName().name().equals(name + "-total"))
                .mapToDouble(m -> ((Number) m.metricValue()).doubleValue())
                .sum();
        return String.format(
                "readings accepted=%.0f (corrections=%.0f superseded=%.0f) duplicates=%.0f dead-lettered=%.0f",
                total.applyAsDouble("accepted"),
                total.applyAsDouble("corrections"),
                total.applyAsDouble("superseded"),
                total.applyAsDouble("duplicates"),
                total.applyAsDouble("dead-lettered"));
    }
}
