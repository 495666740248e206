package org.gridtally.servers.druid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which services run, and in which order do they start and stop? */
final class Cluster implements AutoCloseable {

    private static final String INSIDE = "org.gridtally.servers.druid.inside.";

    private final Settings settings;
    private final Map<Role, IsolatedService> services = new EnumMap<>(Role.class);
    private @Nullable IsolatedService zooKeeper;

    Cluster(Settings settings) {
        this.settings = settings;
    }

    /** ZooKeeper first, then all services at once: they wait for one another by themselves. */
    void start() throws Exception {
        forgetSessions();
        zooKeeper = IsolatedService.start(INSIDE + "ZooKeeperNode", "zookeeper", zooKeeperProperties());
        ExecutorService starters = Executors.newCachedThreadPool();
        try {
            List<Future<IsolatedService>> starting = Stream.of(Role.values())
                    .map(role -> starters.submit(() -> start(role)))
                    .toList();
            for (Future<IsolatedService> service : starting) {
                await(service);
            }
        } finally {
            starters.shutdown();
        }
    }

    /** The coordinator and overlord first and ZooKeeper last; any other order takes a minute. */
    @Override
    public synchronized void close() {
        for (IsolatedService service : services.values()) {
            service.close();
        }
        if (zooKeeper != null) {
            zooKeeper.close();
        }
    }

    private IsolatedService start(Role role) throws Exception {
        Properties properties = new RoleSettings(settings, role).properties();
        IsolatedService service = IsolatedService.start(INSIDE + "DruidService", role.serviceName(), properties);
        synchronized (this) {
            services.put(role, service);
        }
        return service;
    }

    private static void await(Future<IsolatedService> service) throws Exception {
        try {
            service.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a Druid service did not start", failed.getCause());
        }
    }

    private Properties zooKeeperProperties() {
        Properties properties = new Properties();
        properties.setProperty("dataDir", zooKeeperDir().toString());
        properties.setProperty("clientPort", Integer.toString(settings.port("zookeeper")));
        properties.setProperty("clientPortAddress", "127.0.0.1");
        properties.setProperty("tickTime", "1000");
        properties.setProperty("maxSessionTimeout", "60000");
        properties.setProperty("admin.enableServer", "false");
        return properties;
    }

    private Path zooKeeperDir() {
        return settings.dir().resolve("zookeeper");
    }

    /**
     * ZooKeeper holds only who is alive and who leads; all that must last is in Derby and deep storage. After a kill the
     * sessions of the dead would keep the new services waiting, so it starts empty.
     */
    private void forgetSessions() throws IOException {
        if (!Files.exists(zooKeeperDir())) {
            return;
        }
        try (Stream<Path> paths = Files.walk(zooKeeperDir())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
