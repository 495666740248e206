package org.gridtally.quickstart.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gridtally.servers.rest.DruidRest;

/** How Druid takes up the accepted readings: the supervisor's specification stands beside this class as JSON. */
final class DruidTable {
    private static final String SPECIFICATION = "meter_readings.json";

    private DruidTable() {}

    /** Starts ingestion, or goes on with it. */
    static void submit(DruidRest druid, String brokers, String registryUrl) {
        druid.submitSupervisor(specification().replace("${brokers}", brokers).replace("${registry}", registryUrl));
    }

    private static String specification() {
        try (InputStream json = DruidTable.class.getResourceAsStream(SPECIFICATION)) {
            return new String(Objects.requireNonNull(json, SPECIFICATION).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
