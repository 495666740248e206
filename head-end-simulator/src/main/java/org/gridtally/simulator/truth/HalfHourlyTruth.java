package org.gridtally.simulator.truth;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.simulator.ledger.SeriesKey;

/** Which readings does half-hourly CSV in kWh hold? Line by line; a local time that does not exist holds none. */
public final class HalfHourlyTruth {
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    private HalfHourlyTruth() {}

    /** All readings of a file, version 0. */
    public static List<TruthReading> read(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] channels = lines.get(0).split(",", -1);
        List<TruthReading> readings = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.trim().split(",", -1);
            if (f.length != channels.length) {
                continue;
            }
            LocalDateTime local = LocalDateTime.parse(f[0].replace(' ', 'T'));
            ZonedDateTime at = local.atZone(SYDNEY).withEarlierOffsetAtOverlap();
            if (!at.toLocalDateTime().equals(local)) {
                continue;
            }
            for (int i = 1; i < f.length; i++) {
                SeriesKey series = new SeriesKey(name, channels[i].trim(), "", "INTERVAL", "Wh");
                BigDecimal microWh =
                        new BigDecimal(f[i].trim()).movePointRight(9).setScale(0, RoundingMode.HALF_EVEN);
                readings.add(new TruthReading(series, at.toEpochSecond(), microWh.longValueExact(), Quality.VALID, 0));
            }
        }
        return readings;
    }
}
