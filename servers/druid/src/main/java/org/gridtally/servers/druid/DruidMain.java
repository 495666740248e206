package org.gridtally.servers.druid;

import java.nio.file.Path;

/** ZooKeeper and the five Druid services in this one JVM, until the JVM is told to stop. */
public final class DruidMain {

    private DruidMain() {}

    /** The only argument is the settings file; see {@link Settings}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read(Path.of(args[0]));
        Cluster cluster = new Cluster(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-druid"));
        cluster.start();
        System.out.println("READY " + settings.port(Role.ROUTER));
        Thread.currentThread().join();
    }
}
