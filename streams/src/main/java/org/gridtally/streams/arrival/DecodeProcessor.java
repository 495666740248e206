package org.gridtally.streams.arrival;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.counts.ReadingCounts;
import org.jspecify.annotations.Nullable;

/**
 * Decodes each reading once; what cannot be read goes to the dead letters and the stream goes on.
 *
 * <p>Decoding is a step of the topology and not a deserializer of its source, because a step can count, can name the
 * field at fault and can write the dead letter in the transaction of the record itself.
 */
public final class DecodeProcessor extends ContextualProcessor<byte[], byte[], byte[], Object> {
    private final AvroReader<MeterReading> reader;
    private final ReadingRules rules;
    private final String next;
    private final String deadLetters;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private ReadingCounts counts;

    /**
     * @param next node that takes an {@link Arrival}
     * @param deadLetters node that takes a {@link DeadLetter}
     */
    public DecodeProcessor(SchemaRegistry registry, RetentionLimit retention, String next, String deadLetters) {
        this.reader = new AvroReader<>(registry, MeterReading.class);
        this.rules = new ReadingRules(retention);
        this.next = next;
        this.deadLetters = deadLetters;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        super.init(context);
        counts = new ReadingCounts(context);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        long now = context().currentSystemTimeMs();
        try {
            MeterReading reading = decode(record.value());
            rules.check(record.key(), reading, now);
            context().forward(record.withValue(new Arrival(reading, record.value())), next);
        } catch (InvalidReadingException e) {
            bury(e, record, now);
        }
    }

    private MeterReading decode(byte @Nullable [] value) throws InvalidReadingException {
        if (value == null) {
            throw new InvalidReadingException(null, "record value", "a framed MeterReading", "none (a tombstone)");
        }
        try {
            return reader.read(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidReadingException(
                    null, "record value", "a framed MeterReading", String.valueOf(e.getMessage()));
        } catch (RegistryException e) {
            if (e.isRetriable()) {
                throw e;
            }
            throw new InvalidReadingException(
                    null, "schema id", "one the registry knows", String.valueOf(e.getMessage()));
        }
    }

    private void bury(InvalidReadingException problem, Record<byte[], byte[]> record, long now) {
        DeadLetter letter = DeadLetters.of(problem, origin(), record.value(), now);
        context().forward(record.withKey(DeadLetters.key(letter)).withValue(letter), deadLetters);
        counts.deadLettered(now);
    }

    private String origin() {
        return context().recordMetadata().map(DecodeProcessor::place).orElse("unknown");
    }

    private static String place(RecordMetadata metadata) {
        return metadata.topic() + "-" + metadata.partition() + "@" + metadata.offset();
    }
}
