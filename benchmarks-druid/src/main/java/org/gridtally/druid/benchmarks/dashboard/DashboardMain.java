package org.gridtally.druid.benchmarks.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/**
 * {@code DashboardMain FOLDER METERS}: writes the day of a fleet as Druid ingests it in batches, {@code day.json}, a line a
 * meter with its state in base64, and what the dashboard should say of it, {@code truth.json}.
 */
public final class DashboardMain {
    private DashboardMain() {}

    /** The folder to write to, and how many meters. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int meters = Integer.parseInt(args[1]);
        MeterDay day = new MeterDay();
        FleetTruth truth = new FleetTruth();
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("day.json"))) {
            for (int meter = 0; meter < meters; meter++) {
                int silent = FleetTruth.silentSlots(meter);
                day.fill(meter, 0);
                truth.add(meter, day);
                lines.write("{\"time\":%d,\"usage_point\":\"%s\",\"region\":\"%s\",\"slots\":\"%s\"}%n"
                        .formatted(
                                Fleet.START,
                                Fleet.usagePoint(meter),
                                Fleet.region(meter),
                                day.stateFrom(Fleet.START + silent * MeterDay.QUARTER)));
            }
        }
        new ObjectMapper().writeValue(folder.resolve("truth.json").toFile(), truth.answers());
    }
}
