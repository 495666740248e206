package org.gridtally.simulator.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.simulator.ledger.SeriesKey;

/** Which readings does one-minute household text hold? Line by line, by the plain rule of each column. */
public final class HouseholdTruth {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy;HH:mm:ss");

    private HouseholdTruth() {}

    /** All readings of a file, version 0. */
    public static List<TruthReading> read(Path file, String name) throws IOException {
        List<TruthReading> readings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] f = line.trim().split(";", -1);
            if (f.length == 9 && Character.isDigit(line.charAt(0))) {
                LocalDateTime local = LocalDateTime.parse(f[0] + ";" + f[1], TIME);
                long second = local.atZone(ZoneId.of("Europe/Paris")).toEpochSecond();
                add(readings, new SeriesKey(name, "active", "", "INTERVAL", "Wh"), second, f[2], true);
                add(readings, new SeriesKey(name, "reactive", "", "INTERVAL", "varh"), second, f[3], true);
                add(readings, new SeriesKey(name, "voltage", "", "INSTANTANEOUS", "V"), second, f[4], false);
                add(readings, new SeriesKey(name, "current", "", "INSTANTANEOUS", "A"), second, f[5], false);
                for (int sub = 1; sub <= 3; sub++) {
                    SeriesKey key = new SeriesKey(name + "-sub" + sub, "active", "", "INTERVAL", "Wh");
                    add(readings, key, second, f[5 + sub], false);
                }
            }
        }
        return readings;
    }

    private static void add(List<TruthReading> to, SeriesKey series, long second, String text, boolean kilowatts) {
        if (!text.equals("?") && !text.isEmpty()) {
            long value = Micros.parse(text);
            to.add(new TruthReading(series, second, kilowatts ? perMinute(value) : value, Quality.VALID, 0));
        }
    }

    /** kW times 1000 / 60 is 50 / 3, to the nearest; thirds have no ties. */
    private static long perMinute(long micros) {
        return Math.floorDiv(micros * 50 + 1, 3);
    }
}
