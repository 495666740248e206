package org.gridtally.quickstart.preflight;

import java.nio.file.Path;

/**
 * Can the stack start on this machine?
 *
 * <p>Everything is asked before the first process is started, so that a refusal leaves nothing behind.
 */
public final class Preflight {
    static final int JAVA_RELEASE = 17;
    /** Kafka's preallocated indexes, Druid's segments and the logs of the default demo, with room to spare. */
    static final long DISK_MIB = 1024;

    private final Machine machine;

    public Preflight(Machine machine) {
        this.machine = machine;
    }

    /** Returns when the stack can start, throws the first reason why it cannot. */
    public void check(Demand demand, Path state) {
        checkJava();
        demand.ports().forEach(this::checkPort);
        checkMemory(demand.memoryMib());
        checkDisk(state);
    }

    private void checkJava() {
        if (machine.javaRelease() != JAVA_RELEASE) {
            throw new Refusal("Java " + machine.javaRelease() + " runs this, JDK " + JAVA_RELEASE
                    + " is needed: set JAVA_HOME to one");
        }
    }

    private void checkPort(int port, String part) {
        if (!machine.isFree(port)) {
            throw new Refusal("port " + port + " (" + part + ") is taken: stop what listens there, or choose other"
                    + " ports with --port-base");
        }
    }

    private void checkMemory(long needed) {
        long available = machine.availableMemoryMib();
        if (available < needed) {
            throw new Refusal("too little memory: " + available + " MiB available, " + needed + " MiB needed");
        }
    }

    private void checkDisk(Path state) {
        long free = machine.freeDiskMib(state);
        if (free < DISK_MIB) {
            throw new Refusal("too little disk: " + free + " MiB free for " + state + ", " + DISK_MIB + " MiB needed");
        }
    }
}
