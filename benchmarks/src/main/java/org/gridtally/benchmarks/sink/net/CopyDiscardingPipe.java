package org.gridtally.benchmarks.sink.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way from a client to PostgreSQL on which the rows of every binary COPY are lost: the server is told of an empty
 * one (PostgreSQL documentation, "Frontend/Backend Protocol", CopyData; COPY, "Binary Format").
 */
public final class CopyDiscardingPipe implements Pipe {
    private static final int COPY_DATA = 'd';
    private static final int COPY_DONE = 'c';
    private static final int COPY_HEADER = 19;
    private static final int NO_MORE_ROWS = -1;

    private final AtomicLong discarded;
    private byte[] body = new byte[1 << 18];
    private boolean copying;

    /** Adds the bytes it loses to the counter. */
    public CopyDiscardingPipe(AtomicLong discarded) {
        this.discarded = discarded;
    }

    @Override
    public void carry(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        // The first message has no type.
        pass(to, NO_MORE_ROWS, body(in));
        try {
            while (true) {
                int type = in.readUnsignedByte();
                int size = body(in);
                if (type == COPY_DATA) {
                    copyData(to, size);
                } else {
                    copying = copying && type != COPY_DONE;
                    pass(to, type, size);
                }
            }
        } catch (EOFException closed) {
            to.flush();
        }
    }

    private int body(DataInputStream in) throws IOException {
        int size = in.readInt() - Integer.BYTES;
        if (body.length < size) {
            body = new byte[size];
        }
        in.readFully(body, 0, size);
        return size;
    }

    /** Of a COPY only its header and its end. */
    private void copyData(OutputStream to, int size) throws IOException {
        discarded.addAndGet(size);
        if (!copying) {
            copying = true;
            body[COPY_HEADER] = (byte) NO_MORE_ROWS;
            body[COPY_HEADER + 1] = (byte) NO_MORE_ROWS;
            pass(to, COPY_DATA, COPY_HEADER + 2);
        }
    }

    private void pass(OutputStream to, int type, int size) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream(size + 5);
        DataOutputStream out = new DataOutputStream(message);
        if (type >= 0) {
            out.writeByte(type);
        }
        out.writeInt(size + Integer.BYTES);
        out.write(body, 0, size);
        to.write(message.toByteArray());
    }
}
