package org.gridtally.streams;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.gridtally.streams.arrival.RetentionLimit;
import org.gridtally.streams.setup.Topics;

/**
 * How the job was asked to run: a properties file, then {@code key=value} arguments, which win.
 *
 * <p>Every key that is not listed in the module's README goes to Kafka Streams as it is, {@code producer.} and
 * {@code consumer.} keys included.
 */
public final class StreamsSettings {
    static final String REGISTRY_URL = "registry.url";
    static final String RETENTION_DAYS = "dedup.retention.days";
    static final String TOPICS_CREATE = "topics.create";
    static final String PARTITIONS = "topics.partitions";
    static final String REPLICATION = "topics.replication.factor";
    static final String HEALTH_PORT = "health.port";

    private final Properties settings;

    private StreamsSettings(Properties settings) {
        this.settings = settings;
    }

    /**
     * The defaults with the arguments laid over them, in order.
     *
     * @param arguments names of properties files, and {@code key=value}
     */
    public static StreamsSettings of(String... arguments) throws IOException {
        Properties settings = StreamsDefaults.load();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                settings.setProperty(argument.substring(0, equals), argument.substring(equals + 1));
            } else {
                try (Reader file = Files.newBufferedReader(Path.of(argument))) {
                    settings.load(file);
                }
            }
        }
        return new StreamsSettings(settings);
    }

    /** The settings as Kafka Streams takes them. */
    Properties kafkaStreams() {
        Properties streams = new Properties();
        streams.putAll(settings);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        return streams;
    }

    Topics topics() {
        return Topics.of(settings);
    }

    String bootstrapServers() {
        return required(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
    }

    String registryUrl() {
        return required(REGISTRY_URL);
    }

    RetentionLimit retention() {
        String days = settings.getProperty(RETENTION_DAYS, "");
        return days.isBlank() ? RetentionLimit.UNBOUNDED : new RetentionLimit(Optional.of(retention(days.trim())));
    }

    private Duration retention(String days) {
        if (!days.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    RETENTION_DAYS + ": expected empty or a whole number of days from 1, found '" + days + "'");
        }
        return Duration.ofDays(Integer.parseInt(days));
    }

    boolean createsTopics() {
        return Boolean.parseBoolean(required(TOPICS_CREATE));
    }

    int partitions() {
        return number(PARTITIONS);
    }

    short replication() {
        return (short) number(REPLICATION);
    }

    /** Empty when no health endpoint is wanted. */
    Optional<Integer> healthPort() {
        return settings.getProperty(HEALTH_PORT, "").isBlank() ? Optional.empty() : Optional.of(number(HEALTH_PORT));
    }

    private int number(String key) {
        String text = required(key);
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + ": expected a whole number, found '" + text + "'", e);
        }
    }

    private String required(String key) {
        String value = settings.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + ": expected a value, found none");
        }
        return value;
    }
}
