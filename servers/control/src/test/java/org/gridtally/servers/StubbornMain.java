package org.gridtally.servers;

import java.util.concurrent.CountDownLatch;

/** A server that never finishes its orderly stop. */
public final class StubbornMain {

    private StubbornMain() {}

    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(StubbornMain::waitForever));
        System.out.println("READY");
        Thread.currentThread().join();
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
