package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A PostgreSQL that trusts everybody on this machine. */
public final class Postgres extends JavaStore {
    public static final String USER = "postgres";

    public Postgres(ProjectLayout layout, Path dir, int port) {
        super(layout, dir, port, "postgres", "PostgresMain");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostAndPort() + "/postgres";
    }

    /** Unpacking its programs takes the heap; after that the JVM only waits, and gives it back. */
    @Override
    List<String> flags() {
        return List.of("-Xmx160m", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");
    }
}
