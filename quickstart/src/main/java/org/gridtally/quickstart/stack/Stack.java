package org.gridtally.quickstart.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.servers.BrokerConfig;
import org.gridtally.servers.ConnectConfig;
import org.gridtally.servers.ConnectWorker;
import org.gridtally.servers.DruidConfig;
import org.gridtally.servers.DruidServer;
import org.gridtally.servers.KafkaBroker;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.RegistryConfig;
import org.gridtally.servers.SchemaRegistry;
import org.gridtally.servers.Server;

/**
 * The five servers of the stack, each in a JVM of its own, with their state below one folder; and those of the stores
 * beside Druid that were asked for.
 *
 * <p>Five and not one: Kafka and Druid need different versions of the same libraries, and a part that is killed must
 * not take the others with it. Five and not nine: Druid's services share one JVM, the broker is its own controller.
 */
public final class Stack implements AutoCloseable {
    private static final int WORKER_HEAP_MIB = 192;

    private final KafkaBroker broker;
    private final SchemaRegistry registry;
    private final ConnectWorker connect;
    private final StreamsJob streams;
    private final DruidServer druid;
    private final List<SideStore> stores;
    private boolean closing;

    public Stack(ProjectLayout layout, Path folder, Ports ports) {
        this(layout, folder, ports, List.of());
    }

    /** @param stores to start beside Druid */
    public Stack(ProjectLayout layout, Path folder, Ports ports, List<SideStore> stores) {
        this.stores = List.copyOf(stores);
        broker = new KafkaBroker(
                layout,
                BrokerConfig.in(folder.resolve("broker"))
                        .withPorts(ports.broker(), ports.controller())
                        .withHeap("160m"));
        registry = new SchemaRegistry(
                layout, RegistryConfig.in(folder.resolve("registry")).withPort(ports.registry()));
        connect = new ConnectWorker(
                layout,
                ConnectConfig.in(folder.resolve("connect"), broker.bootstrapServers())
                        .withPort(ports.connect())
                        .withRegistry(registry.url())
                        .withPlugins(plugins(layout))
                        .withHeap(workerHeapMib() + "m"));
        streams = new StreamsJob(
                layout, folder.resolve("streams"), ports.streams(), broker.bootstrapServers(), registry.ccompatUrl());
        druid = new DruidServer(
                layout,
                DruidConfig.in(folder.resolve("druid"))
                        .withPorts(ports.druid())
                        .withExtensions(
                                List.of(layout.target("druid-extension").resolve("extensions/gridtally-druid"))));
    }

    private List<Path> plugins(ProjectLayout layout) {
        Path sources = layout.built(layout.target("connect-source-meters").resolve("component"));
        return Stream.concat(Stream.of(sources), stores.stream().flatMap(store -> store.plugins().stream()))
                .toList();
    }

    private int workerHeapMib() {
        return WORKER_HEAP_MIB
                + stores.stream()
                        .mapToInt(store -> store.kind().workerHeapMib())
                        .sum();
    }

    /** Starts everything that can start at the same time at the same time; returns when all of it answers. */
    public void start(Progress progress, Supervision supervision) {
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> start(druid, "druid", progress, supervision));
        stores.forEach(
                store -> steps.add(() -> start(store.server(), store.kind().key(), progress, supervision)));
        steps.add(() -> {
            InParallel.run(List.of(
                    () -> start(broker, "broker", progress, supervision),
                    () -> start(registry, "registry", progress, supervision)));
            InParallel.run(List.of(
                    () -> start(connect, "connect", progress, supervision),
                    () -> start(streams, "streams", progress, supervision)));
        });
        InParallel.run(steps);
    }

    private void start(Server server, String name, Progress progress, Supervision supervision) {
        progress.step(name, "ready", () -> {
            launch(server);
            server.awaitReady();
            supervision.watch(server);
        });
    }

    /** Launching and closing exclude each other: what is launched after the stop began would be left running. */
    private synchronized void launch(Server server) {
        if (closing) {
            throw new IllegalStateException("the stack is being stopped");
        }
        server.launchProcess();
    }

    private synchronized void refuseLaunches() {
        closing = true;
    }

    /**
     * Stops everything that runs: first whoever writes to Kafka or reads from it, then Kafka, the registry and the
     * stores that the worker wrote to, so that nobody waits for one that has gone.
     */
    @Override
    public void close() {
        refuseLaunches();
        InParallel.run(List.of(connect::stop, streams::stop, druid::stop));
        List<Runnable> last = new ArrayList<>(List.of(registry::stop, broker::stop));
        stores.forEach(store -> last.add(store.server()::stop));
        InParallel.run(last);
    }

    public KafkaBroker broker() {
        return broker;
    }

    public SchemaRegistry registry() {
        return registry;
    }

    public ConnectWorker connect() {
        return connect;
    }

    public StreamsJob streams() {
        return streams;
    }

    public DruidServer druid() {
        return druid;
    }

    /** The stores beside Druid. */
    public List<SideStore> stores() {
        return stores;
    }

    /** Process ids of the servers that run. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        List<Server> servers = new ArrayList<>(List.of(broker, registry, connect, streams, druid));
        stores.forEach(store -> servers.add(store.server()));
        for (Server server : servers) {
            if (server.isAlive()) {
                pids.put(server.process().name(), server.process().pid());
            }
        }
        return pids;
    }

    /** Where people reach each part. */
    public Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("broker", broker.bootstrapServers());
        urls.put("registry", registry.ccompatUrl());
        urls.put("connect", connect.url());
        urls.put("streams", streams.url());
        urls.put("druid", druid.url());
        urls.put("jdbc", druid.jdbcUrl());
        stores.forEach(store -> urls.putAll(new TreeMap<>(store.urls())));
        return urls;
    }
}
