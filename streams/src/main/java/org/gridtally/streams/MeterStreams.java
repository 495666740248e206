package org.gridtally.streams;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.streams.arrival.FailedReadings;
import org.gridtally.streams.counts.ReadingCounts;
import org.gridtally.streams.output.Subjects;
import org.gridtally.streams.setup.TopicSetup;
import org.gridtally.streams.setup.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream job as a process: started with its settings, stopped by SIGTERM. */
public final class MeterStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeterStreams.class);

    /** Below Kafka's max.poll.interval.ms of 5 minutes. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofMinutes(4);

    /** Leaves a second of the five that a stop may take to the rest. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final PatientRegistry registry;
    private final KafkaStreams streams;
    private final Optional<Health> health;
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(MeterStreams::daemon);

    private MeterStreams(PatientRegistry registry, KafkaStreams streams, Optional<Health> health) {
        this.registry = registry;
        this.streams = streams;
        this.health = health;
    }

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        MeterStreams job = startOrExit(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            job.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    private static MeterStreams startOrExit(String... arguments) {
        try {
            return start(StreamsSettings.of(arguments));
        } catch (IllegalArgumentException | IOException e) {
            LOG.error("gridtally-streams cannot start: {}", e.toString());
            System.exit(2);
            throw new IllegalStateException("not reached", e);
        }
    }

    /** Creates the topics and subjects that are missing, and starts to process. */
    public static MeterStreams start(StreamsSettings settings) throws IOException {
        Topics topics = settings.topics();
        PatientRegistry registry = new PatientRegistry(new RegistryClient(settings.registryUrl()), REGISTRY_PATIENCE);
        if (settings.createsTopics()) {
            new TopicSetup(settings.bootstrapServers(), settings.partitions(), settings.replication()).create(topics);
        }
        Subjects.register(registry, topics);
        KafkaStreams streams = new KafkaStreams(
                MeterTopology.of(topics, registry, settings.retention()), kafkaSettings(settings, registry));
        Optional<Integer> port = settings.healthPort();
        Optional<Health> health = port.isPresent() ? Optional.of(Health.serve(streams, port.get())) : Optional.empty();
        MeterStreams job = new MeterStreams(registry, streams, health);
        job.run();
        return job;
    }

    private static Properties kafkaSettings(StreamsSettings settings, PatientRegistry registry) {
        Properties kafka = settings.kafkaStreams();
        kafka.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedReadings.class);
        kafka.put(FailedReadings.REGISTRY, registry);
        kafka.put(FailedReadings.TOPIC, settings.topics().deadLetters());
        return kafka;
    }

    private void run() {
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("a stream thread failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((now, before) -> LOG.info("stream job {} (was {})", now, before));
        streams.start();
        ScheduledFuture<?> unused =
                minutes.scheduleAtFixedRate(() -> LOG.info(ReadingCounts.describe(streams)), 1, 1, TimeUnit.MINUTES);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reading-counts");
        thread.setDaemon(true);
        return thread;
    }

    /** Commits what is under way and stops. */
    @Override
    public void close() {
        minutes.shutdownNow();
        health.ifPresent(Health::close);
        registry.close();
        if (!streams.close(STOP_WITHIN)) {
            LOG.warn("not stopped within {}; what was not committed is processed again at the next start", STOP_WITHIN);
        }
        LOG.info(ReadingCounts.describe(streams));
    }
}
