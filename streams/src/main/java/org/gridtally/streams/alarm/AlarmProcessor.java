package org.gridtally.streams.alarm;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.MeterReading;
import org.gridtally.core.Quality;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.streams.dedup.Accepted;

/**
 * Is a canonical reading beyond a limit of its usage point?
 *
 * <p>Asked when the reading arrives, against the limits known then: a limit set later raises no alarm for readings that
 * have passed. A correction is asked again; its alarm carries its own version. Placeholders and forecasts never alarm.
 */
public final class AlarmProcessor extends ContextualProcessor<byte[], Accepted, byte[], Alarm> {
    private final String storeName;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<Bytes, byte[]> thresholds;

    /** @param storeName the global store of limits */
    public AlarmProcessor(String storeName) {
        this.storeName = storeName;
    }

    @Override
    public void init(ProcessorContext<byte[], Alarm> context) {
        super.init(context);
        thresholds = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<byte[], Accepted> record) {
        Accepted accepted = record.value();
        boolean counts = accepted.isCanonical()
                && Quality.ofRank(accepted.value().qualityRank()).isReceived();
        if (!counts || !AlarmRules.concern(accepted.reading())) {
            return;
        }
        byte[] stored = thresholds.get(Bytes.wrap(record.key()));
        if (stored != null) {
            AlarmRules.breaches(accepted.reading(), accepted.value().micros(), Limits.ofBytes(stored))
                    .forEach(breach -> context()
                            .forward(
                                    new Record<>(record.key(), alarm(accepted.reading(), breach), record.timestamp())));
        }
    }

    private static Alarm alarm(MeterReading reading, Breach breach) {
        return Alarm.newBuilder()
                .setUsagePoint(reading.getUsagePoint())
                .setChannel(reading.getChannel())
                .setRule(breach.rule())
                .setReadingTime(reading.getReadingTime())
                .setIntervalSeconds(reading.getIntervalSeconds())
                .setObserved(DecimalBytes.of(breach.observedMicros()))
                .setThreshold(DecimalBytes.of(breach.limitMicros()))
                .setVersion(reading.getVersion())
                .build();
    }
}
