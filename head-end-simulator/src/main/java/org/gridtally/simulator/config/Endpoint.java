package org.gridtally.simulator.config;

import java.nio.file.Path;

/**
 * Where the head-end is reached.
 *
 * @param host address the HTTP server binds to
 * @param port its port, 0 for a free one
 * @param nem12Directory where NEM12 files are dropped
 * @param authentication what a request must show
 */
public record Endpoint(String host, int port, Path nem12Directory, Authentication authentication) {}
