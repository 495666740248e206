package org.gridtally.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * How does a store that speaks no TLS get spoken to in TLS? Through a port of 127.0.0.1 that does, and passes on in plain
 * what it hears.
 */
public final class TlsFront implements AutoCloseable {

    /** Length and code of the message in which a client of PostgreSQL asks for TLS before it begins with it. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};

    private final SSLContext tls;
    private final boolean asks;
    private final String host;
    private final int targetPort;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private TlsFront(SSLContext tls, boolean asks, String host, int targetPort) throws IOException {
        this.tls = tls;
        this.asks = asks;
        this.host = host;
        this.targetPort = targetPort;
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    /**
     * Begins to listen.
     *
     * @param hostAndPort where the store listens
     * @param tls with the certificate that clients are shown
     */
    public static TlsFront before(String hostAndPort, SSLContext tls) {
        return listening(hostAndPort, tls, false);
    }

    /**
     * Begins to listen, and lets in only clients with a certificate.
     *
     * @param hostAndPort where the store listens
     * @param tls with the certificate that clients are shown, and with whom it trusts to have signed theirs
     */
    public static TlsFront asking(String hostAndPort, SSLContext tls) {
        return listening(hostAndPort, tls, true);
    }

    private static TlsFront listening(String hostAndPort, SSLContext tls, boolean asks) {
        int colon = hostAndPort.lastIndexOf(':');
        try {
            TlsFront front = new TlsFront(
                    tls, asks, hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
            run("accept", front::accept);
            return front;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1", failed);
        }
    }

    /** Where clients connect. */
    public int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            open.add(client);
            run("relay", () -> relay(client));
        }
    }

    private void relay(Socket client) throws IOException {
        try (client;
                Socket plain = encrypted(client);
                Socket store = new Socket(host, targetPort)) {
            open.add(store);
            run("answers", () -> pass(store, plain));
            pass(plain, store);
        } finally {
            open.remove(client);
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        byte[] first = client.getInputStream().readNBytes(SSL_REQUEST.length);
        boolean asked = Arrays.equals(first, SSL_REQUEST);
        if (asked) {
            client.getOutputStream().write('S');
        }
        // What was read of a handshake is handed on.
        InputStream read = new ByteArrayInputStream(asked ? new byte[0] : first);
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client, read, true);
        if (asks) {
            socket.setNeedClientAuth(true);
        }
        return socket;
    }

    /** Passes bytes on until one side has no more of them; then both are done. */
    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException over) {
                        // A client that does not like the certificate hangs up, and so does a test at its end.
                    }
                },
                "tls-front-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close port " + port(), failed);
        }
    }
}
