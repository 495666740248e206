package org.gridtally.servers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own: it can be started, asked, stopped, killed, and started again on the same state and ports. */
public abstract class Server implements AutoCloseable {

    private @Nullable ServerProcess process;

    /** How its process is started; called at each start. */
    protected abstract Launch launch();

    /** Whether it answers to its users. */
    protected abstract boolean answers();

    /** What is still to be set up once it answers. */
    protected void prepare() {}

    /** How long an orderly stop may take before it is killed. */
    protected Duration stopLimit() {
        return Duration.ofSeconds(8);
    }

    /** How long it may take until it answers, on a machine that is busy with other things. */
    public Duration startLimit() {
        return Duration.ofMinutes(3);
    }

    /** Starts the process and returns at once; {@link #awaitReady} waits until it answers. */
    public final Server launchProcess() {
        if (isAlive()) {
            throw new IllegalStateException(process().name() + " runs already");
        }
        process = ServerProcess.start(launch());
        return this;
    }

    /** Waits until the server answers; fails with the tail of its log. */
    public final void awaitReady() {
        process().awaitReady(this::answers, startLimit());
        prepare();
    }

    /** Starts the server and waits until it answers; what did not come up is not left running. */
    public final void start() {
        launchProcess();
        try {
            awaitReady();
        } catch (RuntimeException failed) {
            kill();
            throw failed;
        }
    }

    /** Fails when the build has not made what the server runs from, and says what to do. */
    public final void checkBuilt() {
        launch();
    }

    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Fails with the tail of its log when it has ended by itself, for those who would wait for it in vain. */
    public final void requireAlive() {
        process().requireAlive("while it was in use");
    }

    /** The process of the last start. */
    public final ServerProcess process() {
        if (process == null) {
            throw new IllegalStateException("not started yet");
        }
        return process;
    }

    /** Stops it in good order, or kills it when that takes too long. */
    public final void stop() {
        if (isAlive()) {
            process().stop(stopLimit());
        }
    }

    /** Kills it at once, as {@code kill -9} does. */
    public final void kill() {
        if (isAlive()) {
            process().kill();
        }
    }

    @Override
    public final void close() {
        stop();
    }
}
