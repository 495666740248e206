package org.gridtally.streams.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.streams.dedup.Accepted;
import org.gridtally.streams.dedup.UsageShare;

/**
 * How much energy did this usage point take and give in this hour?
 *
 * <p>De-duplication names the value that a correction replaces, so the sum is kept by the difference and no slot is read
 * again. Since the canonical value of a slot does not depend on the order of arrival, neither does the sum. An interval
 * counts to the hour (UTC) of its reading_time, also one that is longer than an hour or crosses its end.
 */
public final class HourlyUsageProcessor extends ContextualProcessor<byte[], Accepted, byte[], UsageWindow> {
    private static final long HOUR_MS = TimeUnit.HOURS.toMillis(1);
    private static final int HOUR_SECONDS = (int) TimeUnit.HOURS.toSeconds(1);

    private final String storeName;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<Bytes, byte[]> hours;

    /** @param storeName the store of sums */
    public HourlyUsageProcessor(String storeName) {
        this.storeName = storeName;
    }

    @Override
    public void init(ProcessorContext<byte[], UsageWindow> context) {
        super.init(context);
        hours = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<byte[], Accepted> record) {
        Accepted accepted = record.value();
        if (!accepted.isCanonical() || accepted.value().share() == UsageShare.NONE) {
            return;
        }
        MeterReading reading = accepted.reading();
        long hour = Math.floorDiv(reading.getReadingTime().toEpochMilli(), HOUR_MS);
        Bytes key = storeKey(hour, record.key());
        HourlyUsage usage = HourlyUsage.ofBytes(hours.get(key)).with(accepted.value(), accepted.replaced());
        hours.put(key, usage.toBytes());
        context()
                .forward(new Record<>(
                        topicKey(reading.getUsagePoint(), hour),
                        window(reading.getUsagePoint(), hour, usage),
                        record.timestamp()));
    }

    /** Hours first, as in the store of slots: live readings write to one place. */
    private static Bytes storeKey(long hour, byte[] usagePoint) {
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + usagePoint.length)
                .putLong(hour ^ Long.MIN_VALUE)
                .put(usagePoint)
                .array());
    }

    private static byte[] topicKey(String usagePoint, long hour) {
        return (usagePoint + '|' + hour * HOUR_MS).getBytes(StandardCharsets.UTF_8);
    }

    private static UsageWindow window(String usagePoint, long hour, HourlyUsage usage) {
        return new UsageWindow(
                usagePoint,
                Instant.ofEpochMilli(hour * HOUR_MS),
                HOUR_SECONDS,
                DecimalBytes.of(usage.deliveredMicros()),
                DecimalBytes.of(usage.receivedMicros()),
                usage.slots());
    }
}
