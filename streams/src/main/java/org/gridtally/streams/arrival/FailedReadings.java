package org.gridtally.streams.arrival;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.gridtally.avro.DeadLetter;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.output.Subjects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last net: a reading that passed every check and still made a step fail becomes a dead letter, so that it cannot
 * stop the job over and over. Failures of Kafka or of the registry are not the reading's fault and are not caught here:
 * the thread is replaced and takes the reading again.
 */
public final class FailedReadings implements ProcessingExceptionHandler {
    /** Configuration key of the {@link SchemaRegistry} to use. */
    public static final String REGISTRY = "gridtally.internal.registry";

    /** Configuration key of the topic of dead letters. */
    public static final String TOPIC = "gridtally.internal.dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(FailedReadings.class);

    @SuppressWarnings("NullAway.Init") // Kafka calls configure before anything else
    private String topic;

    @SuppressWarnings("NullAway.Init")
    private SchemaRegistry registry;

    @Override
    public void configure(Map<String, ?> configs) {
        topic = (String) Objects.requireNonNull(configs.get(TOPIC), TOPIC);
        registry = (SchemaRegistry) Objects.requireNonNull(configs.get(REGISTRY), REGISTRY);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException || exception instanceof RegistryException) {
            return Response.fail();
        }
        String origin = context.topic() + "-" + context.partition() + "@" + context.offset();
        LOG.error("record {} failed in step {} and goes to {}", origin, context.processorNodeId(), topic, exception);
        InvalidReadingException problem = new InvalidReadingException(
                null, "record", "one that step " + context.processorNodeId() + " can process", exception.toString());
        DeadLetter letter = DeadLetters.of(problem, origin, context.sourceRawValue(), System.currentTimeMillis());
        byte[] value =
                new AvroWriter<DeadLetter>(registry, Subjects.of(topic), DeadLetter.getClassSchema()).write(letter);
        return Response.resume(List.of(new ProducerRecord<>(topic, DeadLetters.key(letter), value)));
    }
}
