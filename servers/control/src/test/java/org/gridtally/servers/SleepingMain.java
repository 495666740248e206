package org.gridtally.servers;

/** A server that does nothing until it is stopped. */
public final class SleepingMain {

    private SleepingMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
