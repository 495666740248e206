package org.gridtally.servers;

import java.nio.file.Path;

/** A process that starts a server and then only waits, to be killed. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] args) throws InterruptedException {
        ServerProcess child = ServerProcess.start(Launches.of(Path.of(args[0]), "child", SleepingMain.class));
        System.out.println("CHILD " + child.pid());
        Thread.currentThread().join();
    }
}
