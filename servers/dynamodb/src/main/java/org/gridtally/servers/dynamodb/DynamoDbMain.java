package org.gridtally.servers.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * One DynamoDB Local in this JVM, until the JVM is told to stop.
 *
 * <p>Its own main class listens on all interfaces and reports to its maker; this one does neither.
 */
public final class DynamoDbMain {

    private DynamoDbMain() {}

    /** The arguments are the directory of its state and the port. */
    public static void main(String[] args) throws Exception {
        Path data = Files.createDirectories(Path.of(args[0], "data"));
        int port = Integer.parseInt(args[1]);
        LocalDynamoDBServerHandler database = new LocalDynamoDBServerHandler(oneForAllRegions(data), null);
        Server http = new Server(new InetSocketAddress("127.0.0.1", port));
        http.setHandler(new ContextHandler(database, "/"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(http, database), "stop-dynamodb"));
        http.start();
        System.out.println("READY " + port);
        http.join();
    }

    /** Whatever region and access key a client names, it sees the same tables. */
    private static LocalDynamoDBRequestHandler oneForAllRegions(Path data) throws Exception {
        return new LocalDynamoDBRequestHandler(0, false, data.toString(), true, false);
    }

    private static void stop(Server http, LocalDynamoDBServerHandler database) {
        try {
            http.stop();
            database.close();
        } catch (Exception failed) {
            System.err.println("did not stop in good order: " + failed);
        }
    }
}
