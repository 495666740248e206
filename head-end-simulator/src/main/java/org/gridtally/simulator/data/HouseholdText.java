package org.gridtally.simulator.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * Reads one-minute household text: active and reactive power in kW and kvar become energy of the minute, voltage and
 * current are channels of their own, and each sub-meter is a usage point of its own so that nothing counts twice.
 */
final class HouseholdText {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy;HH:mm:ss");
    private static final int MINUTE = 60;
    private static final int FIELDS = 9;
    private static final int TIME_FIELDS = 2;
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final WallClock clock = new WallClock(ZONE);
    private final List<Column> columns;
    private final List<String> errors = new ArrayList<>();
    private long missing;

    private HouseholdText(String name) {
        Measure energy = Measure.energy(false, -6, MINUTE);
        columns = List.of(
                new Column(name, "active", energy),
                new Column(name, "reactive", Measure.reactive(-6, MINUTE)),
                new Column(name, "voltage", Measure.voltage(-3)),
                new Column(name, "current", Measure.current(-3)),
                new Column(name + "-sub1", "active", energy),
                new Column(name + "-sub2", "active", energy),
                new Column(name + "-sub3", "active", energy));
    }

    /** Reads a file; its usage points are named after {@code name}. */
    static Table read(Path file, String name) throws IOException {
        HouseholdText text = new HouseholdText(name);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            int number = 2;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.line(number++, line.strip());
            }
        }
        return new Table(ZONE, text.columns, text.missing, text.errors);
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        String[] fields = line.split(";", -1);
        try {
            OptionalLong second = clock.epochSecond(LocalDateTime.parse(fields[0] + ";" + fields[1], TIME));
            if (second.isEmpty() || fields.length != FIELDS) {
                errors.add("line " + number + ": expected an existing local time and 9 fields, found " + line);
                return;
            }
            for (int i = TIME_FIELDS; i < FIELDS; i++) {
                cell(second.getAsLong(), i - TIME_FIELDS, fields[i]);
            }
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            errors.add("line " + number + ": expected a time and numbers, found " + line);
        }
    }

    private void cell(long second, int column, String text) {
        if (text.isEmpty() || text.equals("?")) {
            missing++;
            return;
        }
        boolean power = column < 2;
        columns.get(column).add(second, power ? minuteOf(text) : Micros.parse(text));
    }

    /** Energy of a minute at a power in kW, in micro-Wh. */
    private static long minuteOf(String kilo) {
        BigDecimal watts = new BigDecimal(kilo).movePointRight(3);
        return watts.divide(MINUTES_PER_HOUR, Micros.SCALE, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }
}
