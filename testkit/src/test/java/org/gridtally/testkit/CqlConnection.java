package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** What does Cassandra answer to a statement? Its native protocol, version 4, as far as that needs: a driver is 5 MB of jars. */
final class CqlConnection implements AutoCloseable {

    private static final int VERSION = 4;
    private static final int STARTUP = 0x01;
    private static final int QUERY = 0x07;
    private static final int ERROR = 0x00;
    private static final short CONSISTENCY_ONE = 0x0001;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    CqlConnection(String host, int port) throws IOException {
        socket = new Socket(host, port);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
        ask(STARTUP, body -> {
            body.writeShort(1);
            body.writeUTF("CQL_VERSION");
            body.writeUTF("3.0.0");
        });
    }

    /** The bytes of the answer, in which texts can be looked for; an error of the server is thrown. */
    String ask(String statement) throws IOException {
        return ask(QUERY, body -> {
            byte[] text = statement.getBytes(UTF_8);
            body.writeInt(text.length);
            body.write(text);
            body.writeShort(CONSISTENCY_ONE);
            body.writeByte(0);
        });
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String ask(int operation, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        out.writeByte(VERSION);
        out.writeByte(0);
        out.writeShort(0);
        out.writeByte(operation);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
        return answer();
    }

    private String answer() throws IOException {
        in.skipNBytes(4);
        int operation = in.readByte();
        String answer = new String(in.readNBytes(in.readInt()), ISO_8859_1);
        if (operation == ERROR) {
            throw new IOException("Cassandra refused: " + answer.substring(6));
        }
        return answer;
    }

    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }
}
