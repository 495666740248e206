package org.gridtally.simulator.nem12;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Quality;
import org.gridtally.simulator.plan.Blocks;
import org.gridtally.simulator.plan.BrokenLine;
import org.gridtally.simulator.plan.Nem12File;
import org.gridtally.simulator.plan.Nem12Line;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.plan.Readings;
import org.gridtally.simulator.plan.Series;

/** The text of a NEM12 file. Times are UTC+10 all year, energy is kWh, lines end with CR LF. */
final class Nem12Writer {
    private static final ZoneOffset NEM_TIME = ZoneOffset.ofHours(10);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(NEM_TIME);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm").withZone(NEM_TIME);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(NEM_TIME);
    /** Micro-Wh to kWh. */
    private static final int KILO_SCALE = 9;

    private final Plan plan;
    private final long nowMillis;
    private final List<String> lines = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();

    Nem12Writer(Plan plan, long nowMillis) {
        this.plan = plan;
        this.nowMillis = nowMillis;
    }

    /** A broken line of the file, by its number from 1. */
    record Broken(long line, String reason) {}

    /** Writes the file into {@link #text()} and {@link #broken()}. */
    void write(Nem12File file) {
        lines.add("100,NEM12," + MINUTE.format(Instant.ofEpochMilli(nowMillis)) + ",GRIDMDP,GRIDRET");
        int current = -1;
        for (Nem12Line line : file.lines()) {
            Series series = plan.seriesOf(line.block());
            if (series.index() != current) {
                lines.add(channel(series));
                current = series.index();
            }
            day(line);
        }
        Nem12Line last = file.lines().get(file.lines().size() - 1);
        for (BrokenLine kind : file.broken()) {
            lines.add(brokenDay(last, kind));
            broken.add(new Broken(lines.size(), kind.reason()));
        }
        lines.add("900");
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    List<Broken> broken() {
        return broken;
    }

    private static String channel(Series series) {
        String suffix = series.channel();
        int minutes = series.measure().seconds() / 60;
        return "200," + series.usagePoint() + "," + suffix + "," + suffix + "," + suffix + ",N1," + series.segment()
                + ",kWh," + minutes + ",";
    }

    private void day(Nem12Line line) {
        List<Quality> qualities = qualities(line.block());
        boolean varies = qualities.stream().distinct().count() > 1;
        String method = varies ? "V" : method(qualities.get(0));
        lines.add("300," + date(line) + "," + String.join(",", values(line.block())) + "," + method + ",,,"
                + SECOND.format(Instant.ofEpochMilli(line.versionAt(nowMillis))) + ",");
        if (varies) {
            qualityRanges(qualities);
        }
    }

    private void qualityRanges(List<Quality> qualities) {
        int from = 0;
        for (int i = 1; i <= qualities.size(); i++) {
            if (i == qualities.size() || qualities.get(i) != qualities.get(from)) {
                lines.add("400," + (from + 1) + "," + i + "," + method(qualities.get(from)) + ",,");
                from = i;
            }
        }
    }

    private String brokenDay(Nem12Line line, BrokenLine kind) {
        List<String> values = values(line.block());
        List<String> kept =
                switch (kind) {
                    case SHORT -> values.subList(0, values.size() / 2);
                    case NOT_A_NUMBER -> {
                        values.set(values.size() / 2, "1.2.3");
                        yield values;
                    }
                };
        return "300," + date(line) + "," + String.join(",", kept) + ",A,,,"
                + SECOND.format(Instant.ofEpochMilli(line.versionAt(nowMillis))) + ",";
    }

    private String date(Nem12Line line) {
        int first = plan.blocks().first(line.block());
        return DATE.format(Instant.ofEpochSecond(plan.readings().epochSecond(first)));
    }

    private List<String> values(int block) {
        Blocks blocks = plan.blocks();
        Readings readings = plan.readings();
        List<String> values = new ArrayList<>();
        for (int i = blocks.first(block); i < blocks.end(block); i++) {
            BigDecimal kilo = BigDecimal.valueOf(readings.micros(i), KILO_SCALE).stripTrailingZeros();
            values.add(kilo.signum() == 0 ? "0" : kilo.toPlainString());
        }
        return values;
    }

    private List<Quality> qualities(int block) {
        List<Quality> qualities = new ArrayList<>();
        for (int i = plan.blocks().first(block); i < plan.blocks().end(block); i++) {
            qualities.add(plan.readings().quality(i));
        }
        return qualities;
    }

    private static String method(Quality quality) {
        return switch (quality) {
            case VALID -> "A";
            case ESTIMATED -> "E52";
            case MISSING -> "N";
            default -> throw new IllegalStateException("quality " + quality + " is not planned for NEM12");
        };
    }
}
