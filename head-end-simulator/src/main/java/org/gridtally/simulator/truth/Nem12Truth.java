package org.gridtally.simulator.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.SeriesKey;

/**
 * Which readings does a NEM12 or NEM13 file hold, and which of its lines are broken? Read with all lines in memory and
 * nothing clever, so that it can be checked by eye.
 */
public final class Nem12Truth {
    private static final ZoneOffset NEM_TIME = ZoneOffset.ofHours(10);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final String file;
    private final List<TruthReading> readings = new ArrayList<>();
    private final List<ExpectedDeadLetter> broken = new ArrayList<>();
    private String headerTime = "";
    private String[] channel = {};
    private boolean inBlock;

    private Nem12Truth(String file) {
        this.file = file;
    }

    /**
     * What a file holds.
     *
     * @param readings readings of its good lines
     * @param broken its broken lines
     */
    public record Contents(List<TruthReading> readings, List<ExpectedDeadLetter> broken) {}

    /** Reads the lines of a file. */
    public static Contents read(String file, List<String> lines) {
        Nem12Truth truth = new Nem12Truth(file);
        List<List<String[]>> days = truth.group(lines);
        for (List<String[]> day : days) {
            truth.day(day);
        }
        return new Contents(truth.readings, truth.broken);
    }

    /** Puts every line with its number, and 400 lines behind the 300 line they belong to. */
    private List<List<String[]>> group(List<String> lines) {
        List<List<String[]>> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = (i + 1 + "," + lines.get(i)).split(",", -1);
            for (int f = 0; f < fields.length; f++) {
                fields[f] = fields[f].trim();
            }
            if (fields[1].equals("400") && !groups.isEmpty()) {
                groups.get(groups.size() - 1).add(fields);
            } else {
                groups.add(new ArrayList<>(List.of(new String[][] {fields})));
            }
        }
        return groups;
    }

    private void day(List<String[]> group) {
        String[] line = group.get(0);
        if (line[1].isEmpty()) {
            return;
        }
        if (!inBlock && !line[1].equals("100")) {
            broken.add(new ExpectedDeadLetter(file, Long.parseLong(line[0]), "no 100 header before it"));
            headerTime = "";
        }
        inBlock = !line[1].equals("900");
        switch (line[1]) {
            case "100" -> headerTime = line.length > 3 ? line[3] : "";
            case "200" -> channel = line;
            case "250" -> registers(line);
            case "300" -> intervals(group);
            default -> {
                // 500 and 900 lines hold no reading.
            }
        }
    }

    private void intervals(List<String[]> group) {
        String[] line = group.get(0);
        String reason = fault(line);
        if (!reason.isEmpty()) {
            for (String[] part : group) {
                broken.add(new ExpectedDeadLetter(file, Long.parseLong(part[0]), reason));
            }
            return;
        }
        int minutes = Integer.parseInt(channel[9]);
        int count = 1440 / minutes;
        long start = LocalDate.parse(line[2], DATE).atStartOfDay().toEpochSecond(NEM_TIME);
        for (int i = 0; i < count; i++) {
            String method = line[3 + count].equals("V") ? method(group, i + 1) : line[3 + count];
            readings.add(new TruthReading(
                    series(unit().equals("V") ? "INSTANTANEOUS" : "INTERVAL", unit()),
                    start + i * 60L * minutes,
                    Micros.of(new BigDecimal(line[3 + i]).multiply(factor())),
                    Quality.fromNem12(method),
                    version(line, count)));
        }
    }

    private String fault(String[] line) {
        if (channel.length < 10) {
            return "no 200 line before it";
        }
        int count = 1440 / Integer.parseInt(channel[9]);
        if (line.length <= 3 + count) {
            return "too few values";
        }
        for (int i = 0; i < count; i++) {
            if (!line[3 + i].matches("-?[0-9]*\\.?[0-9]+")) {
                return "value " + (i + 1) + " is no number";
            }
        }
        if (!line[3 + count].matches("[AEFNSV][0-9]*")) {
            return "no quality behind the last value";
        }
        return version(line, count) == 0 ? "no update time and no header" : "";
    }

    private static String method(List<String[]> group, int interval) {
        for (String[] range : group.subList(1, group.size())) {
            if (Integer.parseInt(range[2]) <= interval && interval <= Integer.parseInt(range[3])) {
                return range[4];
            }
        }
        return "";
    }

    /** Update time, else load time, else the header's; 0 for none. */
    private long version(String[] line, int count) {
        for (int field : new int[] {6 + count, 7 + count}) {
            if (line.length > field && !line[field].isEmpty()) {
                return millis(line[field]);
            }
        }
        return headerTime.isEmpty() ? 0 : millis(headerTime + "00");
    }

    private static long millis(String time) {
        return LocalDateTime.parse(time, SECOND).toEpochSecond(NEM_TIME) * 1000;
    }

    private String unit() {
        String unit = channel[8].toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "wh", "kwh" -> "Wh";
            case "varh", "kvarh" -> "varh";
            case "" -> channel[5].startsWith("V") ? "V" : "?";
            default -> "?";
        };
    }

    private BigDecimal factor() {
        return channel[8].toLowerCase(Locale.ROOT).startsWith("k") ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
    }

    private SeriesKey series(String kind, String unit) {
        return new SeriesKey(channel[2], channel[5], channel[7], kind, unit);
    }

    /** A 250 line holds the previous and the current dial of a register, in kWh. */
    private void registers(String[] line) {
        SeriesKey series = new SeriesKey(line[2], line[5], line[7], "REGISTER", "Wh");
        long version = millis(line[22].isEmpty() ? line[23] : line[22]);
        for (int field : new int[] {9, 14}) {
            readings.add(new TruthReading(
                    series,
                    millis(line[field + 1]) / 1000,
                    Micros.parse(line[field], 3),
                    Quality.fromNem12(line[field + 2]),
                    version));
        }
    }
}
