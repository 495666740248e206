package org.gridtally.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridtally.servers.rest.ConnectRest;
import org.gridtally.servers.rest.RestClient;

/** A distributed Connect worker with exactly-once sources. */
public final class ConnectWorker extends Server {

    private final ProjectLayout layout;
    private final ConnectConfig config;

    public ConnectWorker(ProjectLayout layout, ConnectConfig config) {
        this.layout = layout;
        this.config = config.withFreePorts();
    }

    /** Base URL of its REST API. */
    public String url() {
        return "http://127.0.0.1:" + config.port();
    }

    public ConnectRest rest() {
        return new ConnectRest(url());
    }

    @Override
    protected JavaLaunch launch() {
        Map<String, String> settings = new TreeMap<>(config.properties());
        settings.put("bootstrap.servers", config.bootstrapServers());
        settings.put("plugin.path", pluginPath());
        settings.put("gridtally.port", Integer.toString(config.port()));
        if (config.registryUrl() != null) {
            settings.put("gridtally.registry.url", config.registryUrl() + "/apis/registry/v2");
        }
        var file = SettingsFile.write(config.dir().resolve("connect.properties"), settings);
        return new JavaLaunch(
                "connect",
                config.dir(),
                KafkaFlags.withHeap(config.heap()),
                layout.classPath("servers/kafka"),
                "org.gridtally.servers.kafka.ConnectMain",
                List.of(file.toString()));
    }

    private String pluginPath() {
        Path converter = layout.built(layout.target("servers/converter").resolve("plugins"));
        return Stream.concat(Stream.of(converter), config.plugins().stream())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(","));
    }

    /** The worker's own health check passes once it has joined its group and read its topics. */
    @Override
    protected boolean answers() {
        return new RestClient(url()).answers("/health");
    }
}
