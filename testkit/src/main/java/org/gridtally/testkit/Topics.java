package org.gridtally.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What is in the topics of a Kafka? */
public final class Topics {

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Creates topics that keep records of any age. */
    public void create(int partitions, String... names) {
        List<NewTopic> topics = java.util.Arrays.stream(names)
                .map(name -> new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1")))
                .toList();
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("cannot create " + String.join(", ", names), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", interrupted);
        }
    }

    /** Every committed record that the topic holds now, in the order of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return new TopicReader(client()).readAll(topic);
    }

    /** Writes one record and returns when the broker has it. */
    public void send(String topic, String key, byte[] value) {
        sendAll(topic, key, List.of(value));
    }

    /** Writes values in this order under one key and returns when the broker has them. */
    public void sendAll(String topic, String key, List<byte[]> values) {
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = values.stream()
                    .map(value -> producer.send(new ProducerRecord<>(topic, keyBytes, value)))
                    .toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("cannot write to " + topic, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + topic, interrupted);
        }
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
