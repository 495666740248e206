package org.gridtally.quickstart.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.gridtally.servers.stores.S3;

/** The lake, written by Apache Iceberg's own sink with the sample configuration of the folder lake/. */
final class LakeStore implements SideStore {
    private static final SeriesQuery SERIES = new SeriesQuery("readings");
    private static final String CATALOG = "iceberg.catalog.";
    private static final String CONTROL_TOPIC = "iceberg.control.topic";
    /** A run of minutes cannot wait for commits of five. */
    private static final String COMMIT_MS = "4000";

    private final S3 server;
    private final Lake lake;
    private final Path plugins;
    private final Map<String, String> sample;

    LakeStore(ProjectLayout layout, Path folder, int port) {
        server = new S3(layout, folder.resolve("s3"), port, List.of(Lake.BUCKET));
        lake = new Lake(layout, folder, server.url());
        plugins = layout.built(layout.target("lake").resolve("plugins"));
        sample = SampleConfiguration.settings(layout.root().resolve("lake/etc/iceberg-sink.json"));
    }

    @Override
    public StoreKind kind() {
        return StoreKind.LAKE;
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public List<Path> plugins() {
        return List.of(plugins);
    }

    @Override
    public String connector() {
        return "iceberg-sink";
    }

    @Override
    public Map<String, String> settings(String bootstrapServers) {
        makeFolder();
        Map<String, String> settings = new TreeMap<>(sample);
        settings.keySet().removeIf(key -> key.startsWith(CATALOG));
        lake.catalog().forEach((key, value) -> settings.put(CATALOG + key, value));
        settings.put("tasks.max", "1");
        settings.put("iceberg.kafka.bootstrap.servers", bootstrapServers);
        settings.put("iceberg.control.commit.interval-ms", COMMIT_MS);
        // There is one broker.
        settings.put("errors.deadletterqueue.topic.replication.factor", "1");
        return settings;
    }

    /** SQLite makes its file, but not the folder. */
    private void makeFolder() {
        try {
            Files.createDirectories(lake.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> topics() {
        return List.of(Objects.requireNonNull(sample.get(CONTROL_TOPIC), CONTROL_TOPIC));
    }

    @Override
    public Map<String, String> urls() {
        return Map.of("s3", server.url());
    }

    @Override
    public List<StoredSeries> series() {
        return lake.ask(SERIES::ask);
    }
}
