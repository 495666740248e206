package org.gridtally.quickstart.stack;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.JavaLaunch;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestClient;

/** The stream job, as a server that can be started, killed and started again. It creates the topics of the stack. */
public final class StreamsJob extends Server {
    private final ProjectLayout layout;
    private final Path folder;
    private final int healthPort;
    private final List<String> settings;

    StreamsJob(ProjectLayout layout, Path folder, int healthPort, String bootstrapServers, String registryUrl) {
        this.layout = layout;
        this.folder = folder;
        this.healthPort = healthPort;
        this.settings = List.of(
                "bootstrap.servers=" + bootstrapServers,
                "registry.url=" + registryUrl,
                "state.dir=" + folder.resolve("state").toAbsolutePath(),
                "health.port=" + healthPort);
    }

    /** Where it says how it is. */
    public String url() {
        return "http://127.0.0.1:" + healthPort + "/health";
    }

    @Override
    protected JavaLaunch launch() {
        return new JavaLaunch(
                "streams",
                folder,
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                layout.classPath("streams"),
                "org.gridtally.streams.MeterStreams",
                settings);
    }

    @Override
    protected boolean answers() {
        return new RestClient("http://127.0.0.1:" + healthPort).answers("/health");
    }
}
