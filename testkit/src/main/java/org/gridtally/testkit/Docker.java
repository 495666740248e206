package org.gridtally.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Does a Docker engine answer here? */
final class Docker {

    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private Docker() {}

    /** Looks for a socket first: without one the client library searches for seconds and logs its failures. */
    static boolean answers() {
        boolean possible = System.getenv("DOCKER_HOST") != null || Files.exists(SOCKET);
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }
}
