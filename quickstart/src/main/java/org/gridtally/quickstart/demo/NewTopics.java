package org.gridtally.quickstart.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics that nobody else in the stack makes. */
record NewTopics(String bootstrapServers) {

    /** Makes those that are not there, each with one partition. */
    void create(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        List<NewTopic> topics =
                names.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).values().values().forEach(NewTopics::await);
        }
    }

    private static void await(Future<Void> created) {
        try {
            created.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("a topic could not be created: " + e.getCause(), e);
            }
        }
    }
}
