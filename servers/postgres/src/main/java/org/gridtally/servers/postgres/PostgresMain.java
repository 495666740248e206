package org.gridtally.servers.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One PostgreSQL, started and stopped by this JVM; it ends with the JVM, whatever ends that.
 *
 * <p>The server is a daemon with processes of its own. An orderly end of this JVM stops it in good order; a watcher
 * stops it when this JVM is killed; and when the server dies, this JVM ends, so that whoever watches it is told.
 */
public final class PostgresMain {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    /** Deaf to Ctrl-C, which reaches the whole process group; the server's file of its process id is gone once it stopped. */
    private static final String WATCH =
            "trap '' INT; cat >/dev/null; [ ! -e \"$1\" ] || kill -QUIT \"$(head -n 1 \"$1\")\" 2>/dev/null";

    private PostgresMain() {}

    /** The arguments are the directory of its state, the port, and "durable" if commits are to wait for the disk. */
    public static void main(String[] args) throws Exception {
        Path dir = Files.createDirectories(Path.of(args[0]));
        Path data = dir.resolve("data");
        Programs programs = new Programs(dir.resolve("programs"));
        programs.deleteUnlessWhole();
        String durable = args.length > 2 ? "on" : "off";
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(args[1]))
                .setOverrideWorkingDirectory(programs.folder().toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setPGStartupWait(START_LIMIT)
                .start();
        ProcessHandle daemon = daemon(data);
        watch(data);
        System.out.println("READY " + server.getPort());
        daemon.onExit().join();
        System.err.println("PostgreSQL (pid " + daemon.pid() + ") has ended");
        System.exit(1);
    }

    private static ProcessHandle daemon(Path data) throws IOException {
        String pid = Files.readAllLines(pidFile(data)).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new IOException("PostgreSQL (pid " + pid + ") has ended while starting"));
    }

    private static void watch(Path data) throws IOException {
        new ProcessBuilder("sh", "-c", WATCH, "postgres-watch", pidFile(data).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }
}
