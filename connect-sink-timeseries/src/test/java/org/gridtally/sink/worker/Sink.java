package org.gridtally.sink.worker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.servers.rest.RestException;
import org.gridtally.sink.TimeSeriesSinkConnector;
import org.gridtally.testkit.TestStore;

/** One connector of the stack: it writes one topic into one store and has a dead letter queue of its own. */
final class Sink {
    /** The slowest store of the tests takes some hundred rows a second while the others are written too. */
    private static final Duration LIMIT = Duration.ofMinutes(8).plusSeconds(Readings.asked() / 200);

    private static final Duration POLL = Duration.ofMillis(500);

    private final SinkStack stack;
    private final String name;
    private final String topic;
    private final TestStore store;
    private final Map<String, String> config = new LinkedHashMap<>();

    /** Its name, also that of its table, is made of those of the topic and the store. */
    Sink(SinkStack stack, String topic, String label, TestStore store) {
        this.stack = stack;
        this.topic = topic;
        this.store = store;
        name = topic.replace('.', '_') + "_" + label;
        config.put("connector.class", TimeSeriesSinkConnector.class.getName());
        config.put("topics", topic);
        config.put("table.name.template", "${topic}_" + label);
        config.put("errors.tolerance", "all");
        config.put("errors.deadletterqueue.topic.name", name + ".dlq");
        config.put("errors.deadletterqueue.topic.replication.factor", "1");
        config.put("errors.deadletterqueue.context.headers.enable", "true");
        config.put("consumer.override.max.poll.records", "5000");
        // A killed worker's partitions are free again after this, not after 45 s.
        config.put("consumer.override.session.timeout.ms", "6000");
        config.put("consumer.override.heartbeat.interval.ms", "1500");
    }

    String table() {
        return name;
    }

    Sink with(Map<String, String> settings) {
        config.putAll(settings);
        return this;
    }

    Sink with(String key, int value) {
        config.put(key, Integer.toString(value));
        return this;
    }

    /** Starts it, or changes it, and returns when it and its tasks run. */
    void deploy() {
        await().atMost(LIMIT).pollInterval(POLL).until(() -> isAccepted(() -> rest().deploy(name, config)));
        awaitUnlessFailed(() -> rest().isRunning(name));
    }

    List<String> states() {
        return rest().states(name);
    }

    /** Waits until something is so, as long as no task has failed and the store runs. */
    void awaitUnlessFailed(Callable<Boolean> condition) {
        await().atMost(LIMIT).pollInterval(POLL).until(() -> {
            failIfATaskHas();
            store.requireAlive();
            return condition.call();
        });
    }

    /** Returns when it has committed everything that is in the topic now. */
    void awaitAllCommitted() {
        awaitUnlessFailed(() -> stack.lag(name, topic) == 0);
    }

    /** Writes the whole topic again. */
    void replay() {
        rest().stop(name);
        await().atMost(LIMIT).pollInterval(POLL).until(() -> states().equals(List.of("STOPPED")));
        ArrayNode offsets = new ObjectMapper().createArrayNode();
        for (int partition = 0; partition < SinkStack.PARTITIONS; partition++) {
            ObjectNode each = offsets.addObject();
            each.putObject("partition").put("kafka_topic", topic).put("kafka_partition", partition);
            each.putObject("offset").put("kafka_offset", 0);
        }
        ObjectNode all = new ObjectMapper().createObjectNode().set("offsets", offsets);
        await().atMost(LIMIT).pollInterval(POLL).until(() -> isAccepted(() -> rest().alterOffsets(name, all)));
        rest().resume(name);
        awaitAllCommitted();
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return stack.kafka().topics().readAll(name + ".dlq");
    }

    void delete() {
        await().atMost(LIMIT).pollInterval(POLL).until(() -> isAccepted(() -> rest().delete(name)));
    }

    private void failIfATaskHas() {
        try {
            if (states().contains("FAILED")) {
                throw new IllegalStateException(rest().status(name).toPrettyString());
            }
        } catch (RestException notNow) {
            // The worker is about to know it.
        }
    }

    /** A worker that shares its tasks out anew, for another connector, takes no change meanwhile. */
    private static boolean isAccepted(Runnable change) {
        try {
            change.run();
            return true;
        } catch (RestException refused) {
            if (refused.getMessage() != null && refused.getMessage().contains("409")) {
                return false;
            }
            throw refused;
        }
    }

    private ConnectRest rest() {
        return stack.worker().rest();
    }
}
