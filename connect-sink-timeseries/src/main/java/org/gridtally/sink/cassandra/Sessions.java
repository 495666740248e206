package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.sink.store.StoreDown;

/** Opens sessions, with user and password as they are now: rotated ones are picked up without a restart. */
final class Sessions {
    private static final int DEFAULT_REQUESTS = 1_024;

    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;

    Sessions(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    /** A session of a cluster that has the keyspace. */
    CqlSession open() throws StoreDown {
        CqlSession session = connect();
        try {
            check(session);
            return session;
        } catch (StoreDown | RuntimeException failed) {
            session.forceCloseAsync();
            throw failed;
        }
    }

    private void check(CqlSession session) throws StoreDown {
        String keyspace = config.getString(CassandraConfig.KEYSPACE);
        if (!new Catalogue(session, keyspace).hasKeyspace()) {
            throw new StoreDown(
                    CassandraConfig.KEYSPACE + ": expected a keyspace of the cluster, found none named " + keyspace,
                    null);
        }
        int protocol = session.getContext().getProtocolVersion().getCode();
        if (config.getLong(CassandraConfig.TTL_DAYS) > 0 && protocol < DefaultProtocolVersion.V5.getCode()) {
            throw new ConnectException(CassandraConfig.TTL_DAYS + ": expected Cassandra 4.0 or later (native protocol"
                    + " 5), found native protocol " + protocol);
        }
    }

    private CqlSession connect() throws StoreDown {
        Map<String, String> now = secrets.get();
        // A worker's threads have another class loader as their context; the driver loads classes by name.
        ClassLoader loader = Sessions.class.getClassLoader();
        CqlSessionBuilder builder = CqlSession.builder()
                .withClassLoader(loader)
                .withConfigLoader(options(loader))
                .addContactPoints(ContactPoints.parse(config.getString(CassandraConfig.CONTACT_POINTS)))
                .withLocalDatacenter(config.getString(CassandraConfig.DATACENTER));
        String user = now.getOrDefault(CassandraConfig.USER, "");
        if (!user.isEmpty()) {
            builder.withAuthCredentials(user, now.getOrDefault(CassandraConfig.PASSWORD, ""));
        }
        CassandraConfig.TLS
                .context(config)
                .ifPresent(tls -> builder.withSslEngineFactory(new ProgrammaticSslEngineFactory(tls, null, true)));
        try {
            return builder.build();
        } catch (AllNodesFailedException failed) {
            throw unreachable(failed);
        } catch (DriverException failed) {
            throw new StoreDown(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** The driver's own sentence tells that no node was reached, and of the reasons the last step only. */
    private StoreDown unreachable(AllNodesFailedException failed) {
        String server = "Cassandra at " + config.getString(CassandraConfig.CONTACT_POINTS);
        return failed.getAllErrors().values().stream()
                .flatMap(List::stream)
                .flatMap(error -> StoreDown.overTls(server, error).stream())
                .findFirst()
                .orElseGet(() -> new StoreDown(String.valueOf(failed.getMessage()), failed));
    }

    private DriverConfigLoader options(ClassLoader loader) {
        Duration timeout = Duration.ofMillis(config.getLong(CassandraConfig.REQUEST_TIMEOUT_MS));
        return DriverConfigLoader.programmaticBuilder(loader)
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, timeout)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, timeout)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, timeout)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, timeout)
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, config.getString(CassandraConfig.CONSISTENCY))
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
                .withStringList(
                        DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES,
                        List.of(config.getString(CassandraConfig.KEYSPACE)))
                .withInt(DefaultDriverOption.CONNECTION_MAX_REQUESTS, requests())
                // Every write has a timestamp of its own.
                .withString(DefaultDriverOption.TIMESTAMP_GENERATOR_CLASS, "ServerSideTimestampGenerator")
                .withString(DefaultDriverOption.METRICS_FACTORY_CLASS, "NoopMetricsFactory")
                // One session a task is what we want, not a leak.
                .withInt(DefaultDriverOption.SESSION_LEAK_THRESHOLD, 0)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 2)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
                // What is closed has nothing to do any more; waiting for more would hold up every rebalance for 2 s.
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .build();
    }

    /** Beyond what a connection takes the driver would call the node busy and, without another one, the store down. */
    private int requests() {
        return Math.max(
                DEFAULT_REQUESTS, config.getLong(CassandraConfig.REQUESTS).intValue());
    }
}
