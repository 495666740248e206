package org.gridtally.connect.source.nem12.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.core.Micros;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published example files, when they are there; the files of this module's test resources are their siblings. */
class SharedFilesTest {
    private static final Path FILES = Path.of("../../shared/data/nem12");

    @BeforeEach
    void filesAreThere() {
        assumeTrue(Files.isDirectory(FILES), "skipped: no example files in " + FILES);
    }

    @Test
    void everyValidFileGivesItsSumsExactly() throws IOException {
        Map<String, BigDecimal> expected = new TreeMap<>();
        Map<String, BigDecimal> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                addSumsByHand(file, expected);
                Everything everything = Everything.of(file, 100);
                assertThat(everything.deadLetters()).as(file.toString()).isEmpty();
                everything.readings().forEach(reading -> add(found, file, reading));
            }
        }

        assertThat(found).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Example_NEM12_15min_200_30min_300.csv, 0, '3 4 5'",
        "Example_NEM12_incomplete_interval.csv, 144, '3'",
        "Example_NEM12_missing_header.csv, 96, '2'",
        "Example_NEM12_powercor_missing_fields.csv, 0, '2 3 5 8 9 11'",
    })
    void anInvalidFileGivesItsGoodLinesAndTellsTheOthers(String name, int readings, String lines) {
        Everything everything = Everything.of(FILES.resolve("invalid").resolve(name), 100);

        assertThat(everything.readings()).hasSize(readings);
        assertThat(everything.deadLetters().stream()
                        .map(letter -> String.valueOf(letter.line()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lines);
        assertThat(everything.deadLetters())
                .extracting(DeadLetter::reason)
                .allMatch(reason -> reason.contains("expected"));
    }

    private static void add(Map<String, BigDecimal> sums, Path file, Reading reading) {
        String key = file.getFileName() + " " + reading.series().usagePoint() + " "
                + reading.series().channel() + " " + reading.measurand().kind();
        sums.merge(key, Micros.toDecimal(reading.valueMicros()).stripTrailingZeros(), SharedFilesTest::sum);
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b) {
        return a.add(b).stripTrailingZeros();
    }

    /** Sums by splitting at commas and nothing else: these files are known to be whole. */
    private static void addSumsByHand(Path file, Map<String, BigDecimal> sums) throws IOException {
        boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        try (InputStream in = zipped ? firstEntry(file) : Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            String[] channel = {};
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                if (fields[0].equals("200")) {
                    channel = fields;
                } else if (fields[0].equals("300")) {
                    String kind = channel[7].isEmpty() ? "INSTANTANEOUS" : "INTERVAL";
                    String key = file.getFileName() + " " + channel[1] + " " + channel[4] + " " + kind;
                    for (int i = 0; i < 1440 / Integer.parseInt(channel[8]); i++) {
                        sums.merge(key, canonical(fields[2 + i], channel[7]), SharedFilesTest::sum);
                    }
                } else if (fields[0].equals("250")) {
                    String key = file.getFileName() + " " + fields[1] + " " + fields[4] + " REGISTER";
                    for (int read : List.of(8, 13)) {
                        sums.merge(key, canonical(fields[read], fields[19]), SharedFilesTest::sum);
                    }
                }
            }
        }
    }

    private static BigDecimal canonical(String value, String unit) {
        int power = unit.toLowerCase(Locale.ROOT).startsWith("k") ? 3 : 0;
        return new BigDecimal(value).scaleByPowerOfTen(power).stripTrailingZeros();
    }

    private static InputStream firstEntry(Path file) {
        try {
            ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
            zip.getNextEntry();
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
