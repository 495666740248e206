package org.gridtally.servers.cassandra;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.cassandra.service.CassandraDaemon;

/** One Cassandra node in this JVM, until the JVM is told to stop; Cassandra's own shutdown hook drains it. */
public final class CassandraMain {

    private CassandraMain() {}

    /** The arguments are the directory of its state, the port and the port for other nodes. */
    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        Path yaml = Files.writeString(dir.resolve("cassandra.yaml"), NodeSettings.yaml(args[1], args[2]));
        System.setProperty("cassandra.config", yaml.toUri().toString());
        System.setProperty("cassandra.storagedir", dir.toString());
        // It stays in the foreground: the parent watches this process, not a daemon.
        System.setProperty("cassandra-foreground", "true");
        // There is no other node whose gossip, ring or tokens could be waited for.
        System.setProperty("cassandra.skip_wait_for_gossip_to_settle", "0");
        System.setProperty("cassandra.ring_delay_ms", "0");
        System.setProperty("cassandra.superuser_setup_delay_ms", "-1");
        System.setProperty("cassandra.native.epoll.enabled", "false");
        CassandraDaemon daemon = new CassandraDaemon();
        daemon.activate();
        System.out.println("READY " + args[1]);
    }
}
