package org.gridtally.servers.elasticsearch;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** One Elasticsearch node in this JVM, its core and HTTP only, until the JVM is told to stop. */
public final class ElasticsearchMain {

    private ElasticsearchMain() {}

    /** The arguments are the directory of its state, the port, the transport's port and the folder of the HTTP module. */
    public static void main(String[] args) throws Exception {
        LogConfigurator.configureESLogging();
        Path home = Path.of(args[0]);
        HttpModule.install(Path.of(args[3]), home.resolve("modules"));
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                settings(home, args[1], args[2]), Map.of(), home.resolve("config"), () -> "gridtally");
        Node node = new Node(environment, plugins(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop-elasticsearch"));
        node.start();
        System.out.println("READY " + args[1]);
        Thread.currentThread().join();
    }

    private static Settings settings(Path home, String port, String transportPort) {
        return Settings.builder()
                .put("path.home", home)
                .put("path.data", home.resolve("data"))
                .put("path.logs", home.resolve("logs"))
                .put("cluster.name", "gridtally")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", transportPort)
                .put("node.processors", 2)
                // A disk that others filled must not make a test's index read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static PluginsLoader plugins(Environment environment) {
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir()),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
                Map.of(),
                false);
    }

    private static void stop(Node node) {
        try {
            node.close();
            node.awaitClose(5, TimeUnit.SECONDS);
        } catch (Exception failed) {
            System.err.println("did not stop in good order: " + failed);
        }
    }
}
