package org.gridtally.connect.source.greenbutton.espi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.core.Quality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real Green Button feeds are read whole. */
class RealFeedsTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "espi");

    @ParameterizedTest
    @CsvSource({
        "test_usage_data_01.xml, 96",
        "test_usage_data_1.xml, 480",
        "test_usage_data_11.xml, 92",
        "Usage-Subscription-Feed-Anonymized.xml, 0"
    })
    void everyIntervalReadingBecomesAReading(String file, int expected) throws Exception {
        Path feed = DATA.resolve(file);
        assumeTrue(Files.exists(feed), () -> "no real data at " + feed);

        ReadingMapper mapper = map(Files.readAllBytes(feed));

        assertThat(mapper.deadLetters()).isEmpty();
        assertThat(mapper.readings()).hasSize(expected);
        assertThat(mapper.readings()).allSatisfy(RealFeedsTest::isAQuarterHourOfElectricity);
    }

    private static void isAQuarterHourOfElectricity(Reading reading) {
        assertThat(reading.series().usagePoint()).isEqualTo("5446AF3F");
        assertThat(reading.series().channel()).isEqualTo("01");
        assertThat(reading.series().segment()).isEmpty();
        assertThat(reading.measurand().kind()).isEqualTo(ReadingKind.INTERVAL);
        assertThat(reading.measurand().unit()).isEqualTo(Unit.Wh);
        assertThat(reading.measurand().commodity()).isEqualTo(Commodity.ELECTRICITY);
        assertThat(reading.measurand().flow()).isEqualTo(FlowDirection.FORWARD);
        assertThat(reading.measurand().intervalSeconds()).isEqualTo(900);
        assertThat(reading.version())
                .isEqualTo(Instant.parse("2012-10-24T00:00:00Z").toEpochMilli());
        assertThat(reading.utcOffsetSeconds()).isIn(-18_000, -14_400);
    }

    @ParameterizedTest
    @CsvSource("test_usage_data_01.xml")
    void valuesAndQualitiesAreThoseOfTheFile(String file) throws Exception {
        Path feed = DATA.resolve(file);
        assumeTrue(Files.exists(feed), () -> "no real data at " + feed);

        List<Reading> readings = map(Files.readAllBytes(feed)).readings();

        assertThat(readings.get(0).readingTime()).isEqualTo(1_330_578_000_000L);
        assertThat(readings.get(0).valueMicros()).isEqualTo(282_000_000L);
        assertThat(readings).extracting(Reading::quality).startsWith(Quality.ESTIMATED, Quality.EDITED, Quality.VALID);
        assertThat(readings).extracting(Reading::qualityCode).startsWith("8", "7", null);
    }

    private static ReadingMapper map(byte[] body) throws Exception {
        return Feeds.mapped(body);
    }
}
