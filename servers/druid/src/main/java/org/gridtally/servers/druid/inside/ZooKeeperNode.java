package org.gridtally.servers.druid.inside;

import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.zookeeper.server.ServerConfig;
import org.apache.zookeeper.server.ZooKeeperServerMain;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig;

/** The ZooKeeper through which the services find one another. */
public final class ZooKeeperNode implements Callable<AutoCloseable> {

    private final String name;
    private final Properties properties;

    public ZooKeeperNode(String name, Properties properties) {
        this.name = name;
        this.properties = properties;
    }

    @Override
    public AutoCloseable call() throws Exception {
        QuorumPeerConfig quorum = new QuorumPeerConfig();
        quorum.parseProperties(properties);
        ServerConfig config = new ServerConfig();
        config.readFrom(quorum);
        ZooKeeperServerMain server = new ZooKeeperServerMain();
        Thread thread = new Thread(() -> run(server, config), name);
        thread.setDaemon(true);
        thread.start();
        return server::close;
    }

    private static void run(ZooKeeperServerMain server, ServerConfig config) {
        try {
            server.runFromConfig(config);
        } catch (Exception failed) {
            throw new IllegalStateException("ZooKeeper ended", failed);
        }
    }
}
