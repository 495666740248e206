package org.gridtally.servers;

import java.nio.file.Path;

/** A process that starts a server, or with a second argument a program, and then only waits, to be killed. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] args) throws InterruptedException {
        Path dir = Path.of(args[0]);
        Launch launch = args.length > 1 ? Launches.sleep(dir) : Launches.of(dir, "child", SleepingMain.class);
        ServerProcess child = ServerProcess.start(launch);
        System.out.println("CHILD " + child.pid());
        Thread.currentThread().join();
    }
}
