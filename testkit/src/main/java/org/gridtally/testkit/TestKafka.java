package org.gridtally.testkit;

import java.util.Optional;
import org.gridtally.servers.BrokerConfig;
import org.gridtally.servers.KafkaBroker;
import org.gridtally.servers.Server;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka. */
public final class TestKafka implements TestServer {

    private final String bootstrapServers;
    private final Optional<Server> process;
    private final Runnable stop;

    private TestKafka(String bootstrapServers, Optional<Server> process, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.process = process;
        this.stop = stop;
    }

    /** The one given by -Dgridtally.kafka=HOST:PORT, else one in Docker, else a child JVM. */
    public static TestKafka obtain() {
        Optional<String> given = Given.address("kafka");
        if (given.isPresent()) {
            return new TestKafka(given.get(), Optional.empty(), () -> {});
        }
        return Docker.answers() ? inDocker() : embedded();
    }

    /** A child JVM in any case, for tests that kill it. */
    public static TestKafka embedded() {
        KafkaBroker broker =
                Embedded.start("kafka", layout -> new KafkaBroker(layout, BrokerConfig.in(WorkDir.create("kafka"))));
        return new TestKafka(broker.bootstrapServers(), Optional.of(broker), broker::close);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Topics topics() {
        return new Topics(bootstrapServers);
    }

    @Override
    public Optional<Server> process() {
        return process;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static TestKafka inDocker() {
        KafkaContainer container = new KafkaContainer(Images.KAFKA);
        container.start();
        return new TestKafka(container.getBootstrapServers(), Optional.empty(), container::stop);
    }
}
