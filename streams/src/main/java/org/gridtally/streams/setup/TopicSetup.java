package org.gridtally.streams.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the stack that do not exist yet; those that do are left as they are.
 *
 * <p>None deletes by time (retention.ms=-1): what it holds is history, and readings of 2006 arrive today. Topics where
 * a later record replaces an earlier one of its key are compacted.
 */
public final class TopicSetup {
    private static final String FOR_EVER = "-1";
    private static final String EVENTS = "meter.events";

    private final Map<String, Object> connection;
    private final int partitions;
    private final short replication;

    /**
     * @param bootstrapServers of the cluster
     * @param partitions of each topic; ksqlDB joins readings with thresholds only where both have the same number
     * @param replication replicas of each partition, -1 for the broker's default
     */
    public TopicSetup(String bootstrapServers, int partitions, short replication) {
        this.connection = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.partitions = partitions;
        this.replication = replication;
    }

    /** Creates what is missing and gives the names of what it created. */
    public List<String> create(Topics topics) {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = wanted(topics).stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                awaitCreation(creation);
            }
            return missing.stream().map(NewTopic::name).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be created: " + e.getCause(), e);
        }
    }

    /** Another process may have been quicker, which is as good. */
    private static void awaitCreation(Future<Void> creation) throws InterruptedException, ExecutionException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private List<NewTopic> wanted(Topics topics) {
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(kept(topics.readings()));
        wanted.add(kept(EVENTS));
        wanted.add(kept(topics.deadLetters()));
        topics.ofAcceptedReadings().forEach(topic -> wanted.add(kept(topic)));
        wanted.add(kept(topics.alarms()));
        wanted.add(compacted(topics.hourlyUsage()));
        wanted.add(compacted(topics.thresholds()));
        return wanted;
    }

    private NewTopic kept(String name) {
        return topic(name, TopicConfig.CLEANUP_POLICY_DELETE);
    }

    private NewTopic compacted(String name) {
        return topic(name, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private NewTopic topic(String name, String cleanup) {
        return new NewTopic(name, partitions, replication)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER));
    }
}
