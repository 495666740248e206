package org.gridtally.servers;

import java.nio.file.Path;
import java.util.List;

/** How are the little servers of these tests started? */
final class Launches {

    private Launches() {}

    static JavaLaunch of(Path dir, String name, Class<?> main, String... args) {
        return new JavaLaunch(
                name,
                dir,
                List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                main.getName(),
                List.of(args));
    }

    /** A program that does nothing until it is stopped. */
    static BinaryLaunch sleep(Path dir) {
        return new BinaryLaunch("sleep", dir, BinaryLaunch.find("sleep", "every system has it"), List.of("1000"));
    }
}
