package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A PostgreSQL that trusts everybody on this machine. */
public final class Postgres extends JavaStore {
    public static final String USER = "postgres";

    private final boolean durable;

    /** One that does not wait for its disk: what it holds survives its processes, not the machine. */
    public Postgres(ProjectLayout layout, Path dir, int port) {
        this(layout, dir, port, false);
    }

    private Postgres(ProjectLayout layout, Path dir, int port, boolean durable) {
        super(layout, dir, port, "postgres", "PostgresMain");
        this.durable = durable;
    }

    /** One with the settings it comes with, whose commits wait until they are on the disk. */
    public static Postgres durable(ProjectLayout layout, Path dir, int port) {
        return new Postgres(layout, dir, port, true);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostAndPort() + "/postgres";
    }

    /** Unpacking its programs takes the heap; after that the JVM only waits, and gives it back. */
    @Override
    List<String> flags() {
        return List.of("-Xmx160m", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");
    }

    @Override
    List<String> furtherArguments() {
        return durable ? List.of("durable") : List.of();
    }
}
