package org.gridtally.streams.alarm;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gridtally.avro.Threshold;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the limits of every usage point at hand, decoded, in a global store.
 *
 * <p>Global, not a table partitioned like the readings: the limits are few and small, all of them are loaded before the
 * first reading is processed, the topic may have any number of partitions, and a limit applies as soon as it is there,
 * whatever its timestamp. A record that cannot be read is logged and leaves the limits as they were.
 */
public final class ThresholdLoader extends ContextualProcessor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(ThresholdLoader.class);

    private final String storeName;
    private final AvroReader<Threshold> reader;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private KeyValueStore<Bytes, byte[]> thresholds;

    /** @param storeName the global store of limits */
    public ThresholdLoader(String storeName, SchemaRegistry registry) {
        this.storeName = storeName;
        this.reader = new AvroReader<>(registry, Threshold.class);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        thresholds = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            LOG.warn("threshold ignored: record key: expected a usage point, found none");
        } else if (record.value() == null) {
            thresholds.delete(Bytes.wrap(record.key()));
        } else {
            load(record.key(), record.value());
        }
    }

    private void load(byte[] usagePoint, byte[] framed) {
        try {
            thresholds.put(
                    Bytes.wrap(usagePoint), Limits.of(reader.read(framed)).toBytes());
        } catch (IllegalArgumentException e) {
            ignore(usagePoint, e);
        } catch (RegistryException e) {
            if (e.isRetriable()) {
                throw e;
            }
            ignore(usagePoint, e);
        }
    }

    private static void ignore(byte[] usagePoint, RuntimeException problem) {
        LOG.warn(
                "threshold of usage point {} ignored: {}",
                new String(usagePoint, StandardCharsets.UTF_8),
                problem.getMessage());
    }
}
