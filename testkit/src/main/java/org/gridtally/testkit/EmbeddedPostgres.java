package org.gridtally.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.gridtally.servers.FreePorts;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** PostgreSQL's own binaries out of a jar, on one port and one data directory through all its starts. */
final class EmbeddedPostgres implements StoreHost {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private io.zonky.test.db.postgres.embedded.@Nullable EmbeddedPostgres running;

    private EmbeddedPostgres(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Starts one, or skips the test where there are no binaries for this platform. */
    static EmbeddedPostgres launch() {
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(WorkDir.create("postgres").resolve("data"), FreePorts.next());
        try {
            postgres.start();
        } catch (IllegalStateException noBinaries) {
            throw new TestAbortedException(
                    "skipped: no postgres was given by -Dgridtally.postgres, no Docker engine offers one, and it cannot "
                            + "be started here: " + noBinaries.getMessage(),
                    noBinaries);
        }
        return postgres;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void start() {
        try {
            running = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start postgres in " + data, failed);
        }
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public void close() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            running = null;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot stop postgres in " + data, failed);
        }
    }
}
