package org.gridtally.benchmarks.sink.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Supplier;

/** A TCP proxy in front of a server, with something done to each direction. */
public final class Relay implements AutoCloseable {
    private final InetSocketAddress server;
    private final Supplier<Pipe> toServer;
    private final Supplier<Pipe> toClient;
    private final ServerSocket listener;

    /**
     * Listens on a free port of this machine.
     *
     * @param hostAndPort of the server
     * @param toServer makes the pipe of each connection from client to server
     * @param toClient makes the pipe of each connection back
     */
    public Relay(String hostAndPort, Supplier<Pipe> toServer, Supplier<Pipe> toClient) throws IOException {
        String[] parts = hostAndPort.split(":");
        server = new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
        this.toServer = toServer;
        this.toClient = toClient;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon("relay", this::accept);
    }

    /** Where clients connect. */
    public String hostAndPort() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket target = new Socket(server.getAddress(), server.getPort());
            client.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            daemon("relay to server", () -> carry(toServer.get(), client, target));
            daemon("relay to client", () -> carry(toClient.get(), target, client));
        }
    }

    /** The end of one direction ends both: the other's reader sees its socket closed. */
    private static void carry(Pipe pipe, Socket from, Socket to) throws IOException {
        try (from;
                to) {
            pipe.carry(from.getInputStream(), to.getOutputStream());
        }
    }

    /** Something that runs until a socket is closed. */
    @FunctionalInterface
    private interface Loop {
        void run() throws IOException;
    }

    private static void daemon(String name, Loop loop) {
        Thread thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (IOException closed) {
                        // What the client makes of it is what counts.
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
