package org.gridtally.servers;

/** A server that cannot start. */
public final class FailingMain {

    private FailingMain() {}

    public static void main(String[] args) {
        throw new IllegalStateException("the port is taken");
    }
}
