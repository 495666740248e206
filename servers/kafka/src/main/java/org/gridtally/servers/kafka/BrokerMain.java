package org.gridtally.servers.kafka;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker with its controller in this JVM, until the JVM is told to stop. */
public final class BrokerMain {

    private BrokerMain() {}

    /** The only argument is the settings file: gridtally.dir, gridtally.port, gridtally.controller.port and any broker key. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read(Path.of(args[0]));
        new BrokerStorage(Path.of(settings.required("dir"))).formatIfNew();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(BrokerSettings.of(settings)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        System.out.println("READY " + settings.required("port"));
        server.awaitShutdown();
    }
}
