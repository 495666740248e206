package org.gridtally.connect.source.nem12.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** An entry's bytes, with the checksum test at their end that {@link java.util.zip.ZipFile} leaves out. */
final class CheckedEntryStream extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private final long expected;

    /** Reads an entry; {@code expected} is -1 when the archive does not tell. */
    CheckedEntryStream(InputStream in, long expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        if (count > 0) {
            sum.update(buffer, from, count);
        } else if (count < 0 && expected >= 0 && sum.getValue() != expected) {
            throw new ZipException(
                    "expected checksum " + Long.toHexString(expected) + ", found " + Long.toHexString(sum.getValue()));
        }
        return count;
    }

    /** Skips by reading, so that the checksum stays whole. */
    @Override
    public long skip(long count) throws IOException {
        byte[] dropped = new byte[(int) Math.min(count, 8192)];
        return Math.max(0, read(dropped, 0, dropped.length));
    }
}
