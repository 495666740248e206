package org.gridtally.benchmarks.sink.store;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.gridtally.core.Micros;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.stores.Cassandra;

/** A Cassandra node, alone in its ring, with a keyspace of one replica. */
public final class CassandraServer implements MeasuredStore {
    private static final String KEYSPACE = "sink";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Cassandra server;

    /** Starts one with its data in this folder. */
    public CassandraServer(ProjectLayout layout, Path folder) {
        server = new Cassandra(layout, folder);
        server.start();
        try (CqlSession session = connect()) {
            session.execute("CREATE KEYSPACE " + KEYSPACE
                    + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        }
    }

    private CqlSession connect() {
        String[] address = server.hostAndPort().split(":");
        return CqlSession.builder()
                .addContactPoint(new InetSocketAddress(address[0], Integer.parseInt(address[1])))
                .withLocalDatacenter(Cassandra.DATA_CENTRE)
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, TIMEOUT)
                        .withString(DefaultDriverOption.METRICS_FACTORY_CLASS, "NoopMetricsFactory")
                        .build())
                .build();
    }

    @Override
    public String type() {
        return "cassandra";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "store.type",
                type(),
                "cassandra.contact.points",
                server.hostAndPort(),
                "cassandra.datacenter",
                Cassandra.DATA_CENTRE,
                "cassandra.keyspace",
                KEYSPACE);
    }

    @Override
    public void forEach(String table, Consumer<StoredReading> target) {
        String all = "SELECT usage_point, reading_time, reading.version, reading.quality_rank, reading.value FROM "
                + KEYSPACE + "." + table;
        try (CqlSession session = connect()) {
            session.execute(all).forEach(row -> target.accept(reading(row)));
        }
    }

    private static StoredReading reading(Row row) {
        BigDecimal value = Objects.requireNonNull(row.getBigDecimal(4));
        return new StoredReading(
                Objects.requireNonNull(row.getString(0)),
                millis(row, 1),
                millis(row, 2),
                row.getInt(3),
                value.movePointRight(Micros.SCALE).longValueExact());
    }

    private static long millis(Row row, int column) {
        Instant time = Objects.requireNonNull(row.getInstant(column));
        return time.toEpochMilli();
    }

    @Override
    public void close() {
        server.close();
    }
}
