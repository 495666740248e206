package org.gridtally.servers.stores;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.ProjectLayout;

/** A PostgreSQL that trusts everybody on this machine. */
public final class Postgres extends JavaStore {
    public static final String USER = "postgres";

    private final Path programs;

    public Postgres(ProjectLayout layout, Path dir, int port) {
        super(layout, dir, port, "postgres", "PostgresMain");
        programs = layout.target("servers/postgres").resolve("programs");
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + hostAndPort() + "/postgres";
    }

    @Override
    List<String> flags() {
        return List.of("-Xmx48m");
    }

    @Override
    List<String> furtherArguments() {
        return List.of(programs.toString());
    }
}
