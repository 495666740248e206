package org.gridtally.simulator.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.gridtally.core.Micros;
import org.gridtally.simulator.plan.Measure;

/**
 * Reads half-hourly energy in kWh by Sydney's wall clock, a column for each channel; a channel that ends in GG (gross
 * generation) flows in reverse. The file has 48 rows every day: in spring two of them name an hour that the clock skips.
 * They are dropped when they hold nothing, and an error when they do.
 */
final class HalfHourlyCsv {
    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int HALF_HOUR = 1800;
    private static final int KILO = 3;

    private final WallClock clock = new WallClock(ZONE);
    private final List<Column> columns = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private long missing;

    private HalfHourlyCsv(String name, String header) {
        for (String channel : header.substring(1).split(",", -1)) {
            boolean reverse = channel.strip().endsWith("GG");
            columns.add(new Column(name, channel.strip(), Measure.energy(reverse, -6, HALF_HOUR)));
        }
    }

    /** Reads a file; its usage point is {@code name}. */
    static Table read(Path file, String name) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String header = lines.readLine();
            if (header == null) {
                throw new IOException(file + ": expected a header, found nothing");
            }
            HalfHourlyCsv csv = new HalfHourlyCsv(name, header);
            int number = 2;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                csv.line(number++, line.strip());
            }
            return new Table(ZONE, csv.columns, csv.missing, csv.errors);
        }
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        String[] fields = line.split(",", -1);
        try {
            OptionalLong second = clock.epochSecond(LocalDateTime.parse(fields[0], TIME));
            for (int i = 0; i < columns.size(); i++) {
                cell(number, second, columns.get(i), fields[i + 1].strip());
            }
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            errors.add("line " + number + ": expected a time and " + columns.size() + " numbers, found " + line);
        }
    }

    private void cell(int number, OptionalLong second, Column column, String text) {
        if (text.isEmpty()) {
            missing++;
            return;
        }
        long micros = Micros.parse(text, KILO);
        if (second.isPresent()) {
            column.add(second.getAsLong(), micros);
        } else if (micros != 0) {
            errors.add("line " + number + ": channel " + column.channel()
                    + ": expected no energy in an hour the clock skips, found " + text + " kWh");
        }
    }
}
