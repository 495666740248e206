package org.gridtally.benchmarks.sink.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a relay does with one direction of a connection. */
@FunctionalInterface
public interface Pipe {
    /** Carries until the input ends. */
    void carry(InputStream from, OutputStream to) throws IOException;
}
