package org.gridtally.servers.kafka;

import java.util.Map;
import java.util.TreeMap;

/** With which settings is one broker, its own controller, small, local and unable to lose replayed history? */
final class BrokerSettings {

    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Settings settings) {
        String broker = "127.0.0.1:" + settings.required("port");
        String controller = "127.0.0.1:" + settings.required("controller.port");
        Map<String, String> defaults = new TreeMap<>(small());
        defaults.putAll(singleReplica());
        defaults.put("process.roles", "broker,controller");
        defaults.put("node.id", "1");
        defaults.put("controller.quorum.voters", "1@" + controller);
        defaults.put("controller.listener.names", CONTROLLER_LISTENER);
        defaults.put("listeners", "PLAINTEXT://" + broker + "," + CONTROLLER_LISTENER + "://" + controller);
        defaults.put("advertised.listeners", "PLAINTEXT://" + broker);
        // A killed broker's registration must run out before its successor may register.
        defaults.put("broker.session.timeout.ms", "4000");
        defaults.put("broker.heartbeat.interval.ms", "1000");
        defaults.put("log.dirs", settings.required("dir"));
        return settings.over(defaults);
    }

    private static Map<String, String> small() {
        return Map.of(
                // The cleaner's own default is 128 MB of heap.
                "log.cleaner.dedupe.buffer.size", "4194304",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "group.coordinator.threads", "1",
                "group.initial.rebalance.delay.ms", "0",
                // Readings of 2006 are replayed: their age must not make them old enough to delete.
                "log.retention.ms", "-1",
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> singleReplica() {
        Map<String, String> single = new TreeMap<>();
        single.put("offsets.topic.replication.factor", "1");
        single.put("offsets.topic.num.partitions", "4");
        single.put("transaction.state.log.replication.factor", "1");
        single.put("transaction.state.log.min.isr", "1");
        single.put("transaction.state.log.num.partitions", "4");
        single.put("share.coordinator.state.topic.replication.factor", "1");
        single.put("share.coordinator.state.topic.min.isr", "1");
        single.put("share.coordinator.state.topic.num.partitions", "1");
        return single;
    }
}
