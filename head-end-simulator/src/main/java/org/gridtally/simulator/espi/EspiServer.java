package org.gridtally.simulator.espi;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.espi.FaultInjector.Fault;
import org.gridtally.simulator.model.Dice;

/** The HTTP server of the head-end. */
public final class EspiServer implements AutoCloseable {
    private static final String BATCH = EntryWriter.RESOURCE + "/Batch/";
    private static final int THREADS = 8;

    static {
        // Without it each answer on a kept connection waits for the client's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, EspiServer::thread);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final FaultInjector faults;
    private final List<String> groups = new ArrayList<>();

    private EspiServer(HttpServer server, FaultInjector faults) {
        this.server = server;
        this.faults = faults;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "head-end-http");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts to serve the feeds, each under its name. */
    static EspiServer start(Endpoint endpoint, Faults settings, Dice dice, Map<String, Feed> feeds) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(endpoint.host(), endpoint.port()), 0);
        EspiServer server = new EspiServer(http, new FaultInjector(settings, dice));
        Authenticator authenticator = new Authenticator(endpoint.authentication());
        FeedHandler handler = new FeedHandler(new LinkedHashMap<>(feeds), authenticator, server.faults, server.stopped);
        http.createContext(BATCH + "Subscription/", handler);
        http.createContext(BATCH + "Bulk/", handler);
        http.createContext("/oauth/token", authenticator);
        feeds.keySet().forEach(name -> server.groups.add(BATCH + "Subscription/" + name));
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Address of the server without a path. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    /** Paths of the feeds. */
    public List<String> groups() {
        return List.copyOf(groups);
    }

    public SimulatorStats stats() {
        return new SimulatorStats(
                faults.requests(),
                faults.count(Fault.TOO_MANY_REQUESTS).get(),
                faults.count(Fault.SERVER_ERROR).get(),
                faults.count(Fault.HANG).get(),
                faults.count(Fault.CUT_CONNECTION).get()
                        + faults.count(Fault.CUT_BODY).get());
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
