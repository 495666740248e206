package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is its own only entry. */
record PlainContent(Path file) implements FileContent {
    @Override
    public int entries() {
        return 1;
    }

    @Override
    public String origin(int entry) {
        return file.getFileName().toString();
    }

    @Override
    public InputStream from(int entry, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        return Channels.newInputStream(channel.position(offset));
    }

    /** Each stream is closed by its reader. */
    @Override
    public void close() {}
}
