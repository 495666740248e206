package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataDirectory;
import org.gridtally.simulator.data.DataFile;
import org.gridtally.simulator.data.DataFile.Format;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;
import org.gridtally.simulator.ledger.LedgerTotals;
import org.gridtally.simulator.truth.TruthReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up files of every kind; {@link RealDataTest} does the same with real ones. */
class DataDirectoryTest {
    private static final String DAY = "1,".repeat(47) + "2";

    @TempDir
    Path data;

    @TempDir
    Path nem12;

    @BeforeEach
    void makeUpFiles() throws IOException {
        write(
                "home.txt",
                """
                Date;Time;Global_active_power;Global_reactive_power;Voltage;Global_intensity;Sub_metering_1;Sub_metering_2;Sub_metering_3
                16/12/2006;17:24:00;4.216;0.418;234.840;18.400;0.000;1.000;17.000
                16/12/2006;17:25:00;0.060;?;233.630;23.000;0.000;1.000;16.000
                """);
        write(
                "solar.csv",
                """
                ,GC,GG
                2011-10-02 01:30:00,0.45399999999999996,0.0
                2011-10-02 02:00:00,0.0,0.0
                2011-10-02 02:30:00,0.0,0.7
                2011-10-02 03:00:00,0.5,0.25
                2012-04-01 02:00:00,1.0,0.0
                """);
        write("a/days.csv", nem("200401020000", "300,20040101," + DAY + ",A,,,20040102000000,"));
        write("b/days.csv", nem("", "300,20040101," + DAY + ",A,,,,", "300,20040102,1,2,A,,,20040103000000,"));
        zip("zipped.ZIP", "inside.V01", nem("200401020000", "300,20040103," + DAY + ",A,,,20040104000000,"));
        write("feed.xml", espi());
        write("README.md", "no data");
    }

    private void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void zip(String name, String inside, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(data.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(inside));
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String nem(String headerTime, String... days) {
        String header = headerTime.isEmpty() ? "" : "100,NEM12," + headerTime + ",MDP,RET";
        return header + "\r\n200,NMI0000001,E1,1,E1,N1,M1,KWH,30,\r\n" + String.join("\r\n", days) + "\r\n900\r\n";
    }

    private static String espi() {
        String self = "<link rel=\"self\" href=\"/espi/1_1/resource/";
        String channel = "Subscription/1/UsagePoint/U1/MeterReading/M1";
        return """
                <feed xmlns="http://www.w3.org/2005/Atom">
                <entry>%1$sReadingType/1"/><content><ReadingType xmlns="http://naesb.org/espi">
                <accumulationBehaviour>4</accumulationBehaviour><intervalLength>900</intervalLength>
                <powerOfTenMultiplier>-1</powerOfTenMultiplier><uom>72</uom></ReadingType></content></entry>
                <entry>%1$s%2$s"/><link rel="related" href="/espi/1_1/resource/ReadingType/1"/>
                <content><MeterReading xmlns="http://naesb.org/espi"/></content></entry>
                <entry>%1$s%2$s/IntervalBlock/1"/><content><IntervalBlock xmlns="http://naesb.org/espi">
                <IntervalReading><timePeriod><duration>900</duration><start>1330578000</start></timePeriod>
                <value>123</value></IntervalReading></IntervalBlock></content>
                <updated>2012-10-24T00:00:00Z</updated></entry>
                </feed>
                """
                .formatted(self, channel);
    }

    private HeadEndSimulator start() throws IOException {
        return HeadEndSimulator.start(SimulatorConfig.demo(nem12).withData(data).withMisbehaviour(Misbehaviour.none()));
    }

    @Test
    void aLinkToTheDirectoryShowsTheSameFiles(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("data"), data);
        assertThat(new DataDirectory(link).files()).isNotEmpty().isEqualTo(new DataDirectory(data).files());
    }

    @Test
    void tellsWhatItFound() throws IOException {
        try (HeadEndSimulator simulator = start()) {
            assertThat(simulator.files())
                    .extracting(file -> file.path().toString(), DataFile::format)
                    .containsExactlyInAnyOrder(
                            tuple("README.md", Format.SKIPPED),
                            tuple("a/days.csv", Format.NEM12),
                            tuple("b/days.csv", Format.NEM12),
                            tuple("feed.xml", Format.ESPI),
                            tuple("home.txt", Format.HOUSEHOLD_TEXT),
                            tuple("solar.csv", Format.HALF_HOURLY_CSV),
                            tuple("zipped.ZIP", Format.NEM12));
            assertThat(simulator.files())
                    .filteredOn(file -> file.format() == Format.HALF_HOURLY_CSV)
                    .extracting(DataFile::note)
                    .containsExactly("served over ESPI, except line 4: channel GG: expected no energy in an hour the"
                            + " clock skips, found 0.7 kWh");
            assertThat(simulator.isAllReleased()).isTrue();
        }
    }

    @Test
    void servesTablesAndDocumentsOverEspi() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            List<TruthReading> served = new ArrayList<>();
            for (String group : simulator.groups()) {
                served.addAll(new HeadEndClient().readAll(simulator.url() + group));
            }
            assertThat(served).hasSize(13 + 6 + 1);
            assertThat(Replay.canonical(simulator.ledger())).containsAllEntriesOf(Replay.canonical(served));
        }
    }

    @Test
    void knowsTheTruthAboutEveryFile() throws IOException {
        try (HeadEndSimulator simulator = start()) {
            assertThat(simulator.ledger().energyMicros())
                    .containsEntry("home/active", 70_266_667L + 1_000_000L)
                    .containsEntry("home-sub3/active", 33_000_000L)
                    .containsEntry("solar/GC", 454_000_000L + 500_000_000L + 1_000_000_000L)
                    .containsEntry("solar/GG", 250_000_000L)
                    .containsEntry("U1/M1", 12_300_000L)
                    .containsEntry("NMI0000001/E1", 2 * 49_000_000_000L);
            LedgerTotals totals = simulator.ledger().totals();
            assertThat(totals.servedUnique()).isEqualTo(13 + 6 + 1 + 2 * 48);
            assertThat(totals.missing()).isEqualTo(1);
        }
    }

    @Test
    void dropsNem12FilesUnderNamesOfTheirOwnAndKnowsTheirBrokenLines() throws IOException {
        try (HeadEndSimulator simulator = start()) {
            try (Stream<Path> names = Files.list(nem12)) {
                assertThat(names.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("days.csv", "days-2.csv", "zipped.ZIP");
            }
            assertThat(nem12.resolve("days-2.csv")).hasSameBinaryContentAs(data.resolve("b/days.csv"));
            assertThat(simulator.ledger().deadLetters())
                    .containsExactly(
                            new ExpectedDeadLetter("days-2.csv", 2, "no 100 header before it"),
                            new ExpectedDeadLetter("days-2.csv", 3, "no update time and no header"),
                            new ExpectedDeadLetter("days-2.csv", 4, "too few values"));
        }
    }

    @Test
    void aDocumentThatHasNotChangedIsNotSentAgain() throws Exception {
        try (HeadEndSimulator simulator = start()) {
            String url = simulator.url() + "/espi/1_1/resource/Batch/Subscription/espi-feed";
            HttpClient http = HttpClient.newHttpClient();
            HttpResponse<String> first = new HeadEndClient().get(url);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.body()).isEqualTo(espi());
            assertThat(first.headers().firstValue("Last-Modified")).isPresent();

            HttpRequest again = HttpRequest.newBuilder(URI.create(url))
                    .header("If-None-Match", tag)
                    .build();
            assertThat(http.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
            String newer = url + "?updated-min=" + Instant.parse("2012-10-24T00:00:01Z");
            assertThat(HeadEndClient.parse(new HeadEndClient().get(newer).body()))
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoDirectory() {
        assertThatThrownBy(
                        () -> HeadEndSimulator.start(SimulatorConfig.demo(nem12).withData(data.resolve("home.txt"))))
                .hasMessageContaining("expected a directory");
    }
}
