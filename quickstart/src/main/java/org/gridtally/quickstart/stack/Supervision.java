package org.gridtally.quickstart.stack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gridtally.servers.Server;
import org.gridtally.servers.ServerProcess;

/**
 * Has a part of the stack died?
 *
 * <p>A part that ends while nobody is stopping the stack has died, whatever its exit status. The first death is told
 * once; what falls over after it is a consequence.
 */
public final class Supervision {
    private static final int LOG_LINES = 15;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Consumer<Death> onDeath;

    public Supervision(Consumer<Death> onDeath) {
        this.onDeath = onDeath;
    }

    /** From now on the end of this server's present process is a death. */
    public void watch(Server server) {
        ServerProcess process = server.process();
        var unused = process.onExit().thenAccept(status -> {
            if (over.compareAndSet(false, true)) {
                onDeath.accept(new Death(process, status));
            }
        });
    }

    /** From now on parts may end. */
    public void end() {
        over.set(true);
    }

    /** True once parts may end, or one has died. */
    public boolean isOver() {
        return over.get();
    }

    /** A part that ended unasked. */
    public record Death(ServerProcess process, int status) {
        /** Which part, how it ended and what it said last. */
        @Override
        public String toString() {
            return process.name() + " (pid " + process.pid() + ") died with exit status " + status + "; the end of "
                    + process.logFile() + ":\n    "
                    + String.join("\n    ", process.log().tail(LOG_LINES));
        }
    }
}
