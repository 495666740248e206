package org.gridtally.servers;

/** A server did not come up, or ended unasked; the message says why and ends with the tail of its log. */
public final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 20;

    ServerFailedException(ServerProcess process, String reason) {
        super(process.name() + " " + reason + "; the end of " + process.logFile() + ":\n"
                + String.join("\n", process.log().tail(TAIL_LINES)));
    }
}
