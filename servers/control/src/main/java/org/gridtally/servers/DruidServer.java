package org.gridtally.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridtally.servers.rest.DruidRest;

/** Druid with its ZooKeeper: coordinator and overlord, broker, historical, indexer and router in one JVM. */
public final class DruidServer extends Server {

    private static final String MODULE = "servers/druid";
    /** What Druid's own start script opens to it; without these historicals cannot load segments. */
    private static final List<String> OPEN = List.of(
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

    private final ProjectLayout layout;
    private final DruidConfig config;

    public DruidServer(ProjectLayout layout, DruidConfig config) {
        this.layout = layout;
        this.config = config.withFreePorts();
    }

    /** Base URL of the router, which answers SQL and passes administration on. */
    public String url() {
        return "http://127.0.0.1:" + config.ports().router();
    }

    /** What the Avatica JDBC driver connects to. */
    public String jdbcUrl() {
        return jdbcUrl(url());
    }

    /** The same for any router. */
    public static String jdbcUrl(String routerUrl) {
        return "jdbc:avatica:remote:url=" + routerUrl
                + "/druid/v2/sql/avatica-protobuf/;transparent_reconnection=true;serialization=protobuf";
    }

    public DruidRest rest() {
        return new DruidRest(url());
    }

    @Override
    protected JavaLaunch launch() {
        var file = SettingsFile.write(config.dir().resolve("druid.properties"), settings());
        return new JavaLaunch(
                "druid",
                config.dir(),
                flags(),
                layout.classPath(MODULE),
                "org.gridtally.servers.druid.DruidMain",
                List.of(file.toString()));
    }

    /** Asked over HTTP only once all services are up: until then the router logs a stack trace for every question. */
    @Override
    protected boolean answers() {
        return process().log().hasLine("READY ") && rest().isReady();
    }

    private List<String> flags() {
        List<String> flags = new ArrayList<>(OPEN);
        flags.add("-Xmx" + config.heap());
        // Rows in memory outlive any young generation; a larger one is only resident garbage.
        flags.add("-Xmn64m");
        flags.add("-XX:MinHeapFreeRatio=20");
        flags.add("-XX:MaxHeapFreeRatio=35");
        // The first compiler alone starts in half the time and keeps 60 MB less; a long run may ask for both.
        flags.add("-XX:TieredStopAtLevel=1");
        flags.add("-XX:MaxDirectMemorySize=256m");
        flags.add("-Duser.timezone=UTC");
        flags.add("-Djava.awt.headless=true");
        flags.add(
                "-Dderby.stream.error.file=" + config.dir().resolve("derby.log").toAbsolutePath());
        // What ZooKeeper holds need not outlive the JVM.
        flags.add("-Dzookeeper.forceSync=no");
        flags.add("-Dzookeeper.preAllocSize=1024");
        flags.addAll(config.jvmFlags());
        return flags;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "gridtally.dir", config.dir().resolve("data").toAbsolutePath().toString());
        config.ports().byName().forEach((name, port) -> settings.put("gridtally.port." + name, port.toString()));
        settings.put("druid.extensions.loadList", extensions());
        settings.putAll(config.properties());
        return settings;
    }

    /** Absolute paths, so that extensions of several directories can be loaded. */
    private String extensions() {
        Path own = layout.target(MODULE).resolve("extensions");
        return Stream.concat(
                        Stream.of(own.resolve("druid-kafka-indexing-service"), own.resolve("druid-datasketches")),
                        config.extensions().stream())
                .map(layout::built)
                .map(path -> '"' + path.toAbsolutePath().toString().replace(File.separator, "/") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }
}
