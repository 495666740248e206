package org.gridtally.testkit;

import java.util.Optional;

/** Which servers did whoever runs the tests name? As a system property: -Dgridtally.kafka=host:port and its like. */
final class Given {

    private Given() {}

    static Optional<String> address(String server) {
        return Optional.ofNullable(System.getProperty("gridtally." + server)).filter(address -> !address.isBlank());
    }
}
