package org.gridtally.sink.worker;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.gridtally.testkit.TestCassandra;

/** What a test asks of the table that the sink wrote, and the keyspace for it. */
final class CassandraTable implements WrittenStore {
    private static final String KEYSPACE = "sink";

    private final TestCassandra cassandra;
    private final String name;
    private final CqlSession session;

    CassandraTable(TestCassandra cassandra, String name) {
        this.cassandra = cassandra;
        this.name = KEYSPACE + "." + name;
        session = CqlSession.builder()
                .addContactPoint(new InetSocketAddress(cassandra.host(), cassandra.port()))
                .withLocalDatacenter(cassandra.dataCentre())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
                        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(1))
                        .withString(DefaultDriverOption.METRICS_FACTORY_CLASS, "NoopMetricsFactory")
                        .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                        .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                        .build())
                .build();
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + KEYSPACE
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("store.type", "cassandra");
        settings.put("cassandra.contact.points", cassandra.host() + ":" + cassandra.port());
        settings.put("cassandra.datacenter", cassandra.dataCentre());
        settings.put("cassandra.keyspace", KEYSPACE);
        return settings;
    }

    @Override
    public Map<String, String> refused() {
        return BadRows.longer(65_535, "Cassandra: Key length of");
    }

    /** By pages: one count of a million rows takes the server longer than it gives a read. */
    @Override
    public long count() {
        try {
            long rows = 0;
            for (Row ignored : session.execute("SELECT reading_time FROM " + name)) {
                rows++;
            }
            return rows;
        } catch (InvalidQueryException notYetThere) {
            return 0;
        }
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        for (Row row : session.execute("SELECT usage_point, reading_time, reading.version, reading.quality_rank, "
                + "reading.value FROM " + name)) {
            target.accept(new StoredReading(
                    Objects.requireNonNull(row.getString(0)),
                    millis(row, 1),
                    millis(row, 2),
                    row.getInt(3),
                    Objects.requireNonNull(row.get(4, BigDecimal.class))
                            .movePointRight(6)
                            .longValueExact()));
        }
    }

    /** The first column of each row that a statement gives, as text. */
    List<String> texts(String cql) {
        List<String> texts = new ArrayList<>();
        session.execute(cql).forEach(row -> texts.add(String.valueOf(row.getObject(0))));
        return texts;
    }

    private static long millis(Row row, int column) {
        return Objects.requireNonNull(row.get(column, Instant.class)).toEpochMilli();
    }

    @Override
    public void close() {
        session.close();
    }
}
