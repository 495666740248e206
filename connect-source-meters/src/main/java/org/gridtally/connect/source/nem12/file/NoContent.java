package org.gridtally.connect.source.nem12.file;

import java.io.InputStream;

/** What an archive holds that cannot be opened. */
record NoContent() implements FileContent {
    @Override
    public int entries() {
        return 0;
    }

    @Override
    public String origin(int entry) {
        throw new IndexOutOfBoundsException(entry);
    }

    @Override
    public InputStream from(int entry, long offset) {
        throw new IndexOutOfBoundsException(entry);
    }

    @Override
    public void close() {}
}
