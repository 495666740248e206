package org.gridtally.servers;

/** Does a server answer now? Asked again and again while it starts, so a refused connection is a plain no. */
@FunctionalInterface
public interface Readiness {
    boolean isReady();
}
