package org.gridtally.servers.questdb;

import io.questdb.ServerMain;
import java.util.Map;

/** One QuestDB in this JVM, HTTP only, until the JVM is told to stop. */
public final class QuestDbMain {

    private QuestDbMain() {}

    /** The arguments are the directory of its state and the port. */
    public static void main(String[] args) throws Exception {
        ServerMain server = ServerMain.create(args[0], settings(args[1]));
        server.start(true);
        System.out.println("READY " + args[1]);
        Thread.currentThread().join();
    }

    /** Named as its environment variables are: each is a key of server.conf. */
    private static Map<String, String> settings(String port) {
        return Map.of(
                "QDB_HTTP_NET_BIND_TO", "127.0.0.1:" + port,
                "QDB_HTTP_MIN_ENABLED", "false",
                "QDB_PG_ENABLED", "false",
                "QDB_LINE_TCP_ENABLED", "false",
                "QDB_LINE_UDP_ENABLED", "false",
                "QDB_TELEMETRY_ENABLED", "false",
                "QDB_TELEMETRY_DISABLE_COMPLETELY", "true",
                "QDB_SHARED_WORKER_COUNT", "2");
    }
}
