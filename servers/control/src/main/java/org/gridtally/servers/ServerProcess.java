package org.gridtally.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One child process: is it alive, how large is it, what did it log, and how does it end? */
public final class ServerProcess {

    private final Launch launch;
    private final Process process;
    private final ServerLog log;

    private ServerProcess(Launch launch, Process process, ServerLog log) {
        this.launch = launch;
        this.process = process;
        this.log = log;
    }

    public static ServerProcess start(Launch launch) {
        try {
            Files.createDirectories(launch.workDir());
            ServerLog log = ServerLog.fromHere(launch.logFile());
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .directory(launch.workDir().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(launch.logFile().toFile()));
            // One malloc arena per core is tens of megabytes per JVM for nothing.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            return new ServerProcess(launch, builder.start(), log);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + launch.name(), failed);
        }
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path logFile() {
        return launch.logFile();
    }

    /** What this run has logged. */
    public ServerLog log() {
        return log;
    }

    /** Completes with the exit status, whoever ended the process. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Resident bytes now, 0 when the process is gone. */
    public long rssBytes() {
        return ResidentMemory.of(process.pid());
    }

    /** Returns when the server answers; fails with the tail of its log when it ends first or takes too long. */
    public void awaitReady(Readiness readiness, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!readiness.isReady()) {
            requireAlive("while starting");
            if (System.nanoTime() > deadline) {
                throw new ServerFailedException(this, "did not answer within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Fails with the tail of its log when it has ended; {@code when} completes the sentence. */
    void requireAlive(String when) {
        if (!isAlive()) {
            throw new ServerFailedException(this, "ended with status " + process.exitValue() + " " + when);
        }
    }

    /** Asks the process to end, and kills it when it has not within the limit. */
    public void stop(Duration limit) {
        // Through the handle: destroying the Process itself would also close the pipe that tells of a lost parent.
        process.toHandle().destroy();
        if (!awaitExit(limit)) {
            kill();
        }
    }

    /** Kills the process at once, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    private boolean awaitExit(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException(this, "was interrupted while starting");
        }
    }
}
