package org.gridtally.servers.stores;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.ProjectLayout;

/** A Cassandra node, alone in its ring. */
public final class Cassandra extends JavaStore {

    /** What a driver puts in for its local data centre. */
    public static final String DATA_CENTRE = "datacenter1";

    private static final List<String> EXPORTS = List.of(
            "java.base/jdk.internal.misc",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.management.rmi/com.sun.jmx.remote.internal.rmi",
            "java.rmi/sun.rmi.registry",
            "java.rmi/sun.rmi.server",
            "java.sql/java.sql");
    private static final List<String> OPENS = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.lang.module",
            "java.base/java.lang.reflect",
            "java.base/java.math",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.loader",
            "java.base/jdk.internal.math",
            "java.base/jdk.internal.module",
            "java.base/jdk.internal.ref",
            "java.base/jdk.internal.reflect",
            "java.base/jdk.internal.util.jar",
            "java.base/sun.nio.ch",
            "jdk.management/com.sun.management.internal");

    private final int storagePort = FreePorts.next();

    public Cassandra(ProjectLayout layout, Path dir) {
        super(layout, dir, "cassandra", "CassandraMain");
    }

    @Override
    List<String> flags() {
        return Stream.of(
                        Stream.of("-Xmx256m", "-XX:MaxDirectMemorySize=96m", "-Djdk.attach.allowAttachSelf=true"),
                        Stream.of("-javaagent:" + memoryMeter()),
                        EXPORTS.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED"),
                        OPENS.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"))
                .flatMap(flags -> flags)
                .toList();
    }

    @Override
    List<String> furtherArguments() {
        return List.of(Integer.toString(storagePort));
    }

    /** Cassandra measures its objects with an agent and does not start without it. */
    private String memoryMeter() {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .filter(jar -> Path.of(jar).getFileName().toString().startsWith("jamm-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the class path of Cassandra lacks jamm"));
    }
}
