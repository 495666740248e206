package org.gridtally.streams.dedup;

import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.arrival.Arrival;
import org.gridtally.streams.arrival.RetentionLimit;
import org.gridtally.streams.counts.ReadingCounts;

/**
 * Has this reading been seen, and is it now the canonical one of its slot?
 *
 * <p>An exact repeat (same usage point, channel, segment, kind, time, version, quality and value) ends here. Everything
 * else goes on with its disposition; a value that comes after one that outranks it goes on as SUPERSEDED, so that
 * nothing is lost. The order of the dispositions depends on the order of arrival; the set of readings accepted and the
 * canonical value of every slot do not.
 */
public final class DeduplicateProcessor extends ContextualProcessor<byte[], Arrival, byte[], Accepted> {
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    /** So that forgetting never holds up the stream, nor one transaction, for long. */
    private static final int FORGET_AT_ONCE = 20_000;

    private final String storeName;
    private final RetentionLimit retention;
    private final AcceptedFrames frames;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<Bytes, byte[]> seen;

    @SuppressWarnings("NullAway.Init")
    private ReadingCounts counts;

    /**
     * @param storeName the store of blocks
     * @param acceptedTopic where accepted readings go, for the registry's subject
     */
    public DeduplicateProcessor(
            String storeName, SchemaRegistry registry, String acceptedTopic, RetentionLimit retention) {
        this.storeName = storeName;
        this.retention = retention;
        this.frames = new AcceptedFrames(registry, acceptedTopic);
    }

    @Override
    public void init(ProcessorContext<byte[], Accepted> context) {
        super.init(context);
        seen = context.getStateStore(storeName);
        counts = new ReadingCounts(context);
        if (retention.length().isPresent()) {
            context.schedule(FORGET_EVERY, PunctuationType.WALL_CLOCK_TIME, this::forget);
        }
    }

    @Override
    public void process(Record<byte[], Arrival> record) {
        Arrival arrival = record.value();
        SlotKey key = SlotKey.of(arrival.reading());
        SlotValue value = valueOf(arrival.reading());
        Admission admission = SlotBlock.admit(seen.get(key.block()), key.offsetMs(), value);
        Disposition disposition = admission.disposition();
        counts.admitted(disposition, context().currentSystemTimeMs());
        if (disposition != null) {
            seen.put(key.block(), admission.block());
            byte[] framed = frames.frame(arrival, disposition);
            context()
                    .forward(record.withValue(
                            new Accepted(arrival.reading(), framed, disposition, value, admission.replaced())));
        }
    }

    @SuppressWarnings("EnumOrdinal") // the places of the Avro enum are the ranks, and Avro itself writes them
    private static SlotValue valueOf(MeterReading reading) {
        return new SlotValue(
                reading.getVersion().toEpochMilli(),
                reading.getQuality().ordinal(),
                DecimalBytes.toMicros(reading.getValue()),
                UsageShare.of(reading));
    }

    /** Blocks that end before the limit; readings of theirs are refused by now. */
    private void forget(long nowMs) {
        Bytes end = SlotKey.firstOf(retention.cutoff(nowMs));
        int forgotten = 0;
        try (KeyValueIterator<Bytes, byte[]> old = seen.range(SlotKey.lowest(), end)) {
            while (forgotten < FORGET_AT_ONCE && old.hasNext()) {
                seen.delete(old.next().key);
                forgotten++;
            }
        }
    }
}
