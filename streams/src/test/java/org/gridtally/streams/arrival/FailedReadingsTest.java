package org.gridtally.streams.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.gridtally.avro.DeadLetter;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.InMemoryRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedReadingsTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final FailedReadings handler = new FailedReadings();

    /** What Kafka Streams tells of the record at fault. */
    private record Context(
            String topic,
            int partition,
            long offset,
            Headers headers,
            String processorNodeId,
            TaskId taskId,
            long timestamp,
            byte[] sourceRawKey,
            byte[] sourceRawValue)
            implements ErrorHandlerContext {}

    @BeforeEach
    void configure() {
        handler.configure(Map.of(FailedReadings.REGISTRY, registry, FailedReadings.TOPIC, "dlq"));
    }

    private Response handle(Exception failure) {
        Context context = new Context(
                "meter.readings", 3, 7, new RecordHeaders(), "alarm", new TaskId(0, 3), 0, new byte[0], new byte[] {1});
        return handler.handleError(context, new Record<>("k", "v", 0L), failure);
    }

    @Test
    void aReadingThatMakesAStepFailBecomesADeadLetter() {
        Response response = handle(new ArithmeticException("long overflow"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(record -> {
            DeadLetter letter = new AvroReader<>(registry, DeadLetter.class).read(record.value());
            assertThat(record.topic()).isEqualTo("dlq");
            assertThat(letter.getOrigin()).isEqualTo("meter.readings-3@7");
            assertThat(letter.getReason())
                    .isEqualTo("record: expected one that step alarm can process, found java.lang.ArithmeticException:"
                            + " long overflow");
        });
    }

    @Test
    void aFailureOfKafkaIsNotTheReadingsFault() {
        assertThat(handle(new TimeoutException("broker")).result()).isEqualTo(Result.FAIL);
    }
}
