package org.gridtally.connect.source.nem12.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which line comes next, and at which byte does it start?
 *
 * <p>A CSV library would do, were it not for two needs: a checkpoint is a byte offset, which streaming CSV readers do
 * not tell, and a day of five-minute values would become 288 strings only to be turned into numbers. NEM12 has no
 * quoting (a comma never occurs inside a field), so lines and commas are the whole grammar.
 *
 * <p>Memory is bounded by one buffer and one line of at most {@link #MAX_BYTES}; the rest of a longer line is dropped.
 * Not thread-safe.
 */
public final class LineReader implements Closeable {
    /** A day of one-minute values with 15 digits each takes 24 kB; anything near this limit is no NEM12. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream carried = new ByteArrayOutputStream();
    private int next;
    private int limit;
    private long position;
    private long lineNumber;
    private @Nullable Line pushedBack;

    /** Reads a content from its beginning. */
    public LineReader(InputStream in) {
        this(in, 0, 1);
    }

    /**
     * Reads on in the middle of a content.
     *
     * @param in stands at the first byte of a line
     * @param position the offset of that byte
     * @param lineNumber the number of that line
     */
    public LineReader(InputStream in, long position, long lineNumber) {
        this.in = in;
        this.position = position;
        this.lineNumber = lineNumber;
    }

    /** The next line, or null at the end. */
    public @Nullable Line next() throws IOException {
        if (pushedBack != null) {
            Line line = pushedBack;
            pushedBack = null;
            return line;
        }
        if (next == limit && !fill()) {
            return null;
        }
        return read();
    }

    /** Makes {@link #next()} return this line, the last one read, again. */
    public void pushBack(Line line) {
        pushedBack = line;
    }

    /** The offset of the first byte of the next line. */
    public long position() {
        return pushedBack == null ? position : pushedBack.start();
    }

    /** The number of the next line. */
    public long lineNumber() {
        return pushedBack == null ? lineNumber : pushedBack.number();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line read() throws IOException {
        long start = position;
        carried.reset();
        boolean complete = true;
        while (true) {
            int end = endOfLine();
            complete &= carry(next, end);
            position += end - next;
            next = end;
            if (next < limit) {
                next++;
                position++;
                break;
            }
            if (!fill()) {
                break;
            }
        }
        return new Line(text(start), lineNumber++, start, complete);
    }

    private int endOfLine() {
        int end = next;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean carry(int from, int to) {
        int taken = Math.min(to - from, MAX_BYTES - carried.size());
        carried.write(buffer, from, taken);
        return taken == to - from;
    }

    private boolean fill() throws IOException {
        next = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private String text(long start) {
        String text = carried.toString(StandardCharsets.UTF_8);
        int from = start == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = text.endsWith("\r") ? text.length() - 1 : text.length();
        return text.substring(from, Math.max(from, to));
    }
}
