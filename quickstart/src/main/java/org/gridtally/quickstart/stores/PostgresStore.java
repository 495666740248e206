package org.gridtally.quickstart.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.gridtally.servers.stores.Postgres;

/** PostgreSQL, written by the time-series sink as its archive was built, with the archive's sample configuration. */
final class PostgresStore implements SideStore {
    private static final String SAMPLE = "postgres-sink.json";
    /** What the sink makes of the topic meter.readings.accepted. */
    private static final SeriesQuery SERIES = new SeriesQuery("meter_readings_accepted");

    private final Postgres server;
    private final ModuleDriver driver;
    private final Path component;

    PostgresStore(ProjectLayout layout, Path folder, int port) {
        server = new Postgres(layout, folder.resolve("postgres"), port);
        driver = new ModuleDriver(layout, "servers/postgres");
        component = layout.built(layout.target("connect-sink-timeseries").resolve("component"));
    }

    @Override
    public StoreKind kind() {
        return StoreKind.POSTGRES;
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public List<Path> plugins() {
        return List.of(component);
    }

    @Override
    public String connector() {
        return "postgres-sink";
    }

    @Override
    public Map<String, String> settings(String bootstrapServers) {
        Map<String, String> settings = SampleConfiguration.settings(sample());
        settings.put("postgres.url", server.jdbcUrl());
        settings.put("postgres.user", Postgres.USER);
        settings.put("postgres.password", "");
        settings.put("postgres.tls.mode", "disable");
        settings.remove("postgres.tls.root.certificate");
        // There is one broker.
        settings.put("errors.deadletterqueue.topic.replication.factor", "1");
        return settings;
    }

    private Path sample() {
        try (var files = Files.find(component, 3, (file, attributes) -> file.endsWith("etc/" + SAMPLE))) {
            return files.findFirst().orElseThrow(() -> new IOException("no etc/" + SAMPLE + " below " + component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> topics() {
        return List.of();
    }

    @Override
    public Map<String, String> urls() {
        String[] address = server.hostAndPort().split(":");
        return Map.of(
                "postgres", server.jdbcUrl() + "?user=" + Postgres.USER,
                "psql", "psql -h " + address[0] + " -p " + address[1] + " -U " + Postgres.USER);
    }

    @Override
    public List<StoredSeries> series() {
        Properties properties = new Properties();
        properties.setProperty("user", Postgres.USER);
        try (Connection connection = driver.connect(server.jdbcUrl(), properties)) {
            return SERIES.ask(connection);
        } catch (SQLException e) {
            throw new SqlException("PostgreSQL: " + e.getMessage(), e);
        }
    }
}
