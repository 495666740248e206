package org.gridtally.connect.source.greenbutton.espi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.block;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.energyType;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.localTime;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.mapped;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.meterReading;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.reading;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.readingType;
import static org.gridtally.connect.source.greenbutton.espi.Feeds.usagePoint;

import java.time.Instant;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An ESPI feed means what the standard says. */
class ReadingMapperTest {
    private static final long START = 1_767_225_600L;

    @Test
    void anIntervalReadingIsMappedWhole() throws Exception {
        ReadingMapper mapper =
                mapped(usagePoint(0), localTime(), meterReading(), energyType(), block(reading(START, "125")));

        assertThat(mapper.deadLetters()).isEmpty();
        assertThat(mapper.readings())
                .containsExactly(new Reading(
                        new Series("UP1", null, "", "import"),
                        Measurand.interval(
                                Commodity.ELECTRICITY, FlowDirection.FORWARD, MeasuredQuantity.ENERGY, Unit.Wh, 900),
                        START * 1000,
                        125_000_000,
                        Quality.VALID,
                        null,
                        Instant.parse("2026-01-02T03:04:05.678Z").toEpochMilli(),
                        -18_000,
                        null));
    }

    @Test
    void whatExplainsAReadingMayComeAfterIt() throws Exception {
        assertThat(mapped(block(reading(START, "1")), energyType(), meterReading())
                        .readings())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "72, 0, 125, Wh, 125000000",
        "72, 3, 125, Wh, 125000000000",
        "72, -3, 125, Wh, 125000",
        "72, -6, 125, Wh, 125",
        "72, -7, 125, Wh, 12",
        "72, -7, 135, Wh, 14",
        "72, 0, -7, Wh, -7000000",
        "72, 0, 1.5, Wh, 1500000",
        "73, 0, 2, varh, 2000000",
        "29, -1, 2301, V, 230100000",
        "5, -3, 1500, A, 1500000",
        "42, 0, 3, m3, 3000000",
        "119, 0, 100, m3, 2831685",
        "134, 0, 1500, m3, 1500000",
        "169, 0, 1, J, 105480400000000"
    })
    void valuesAreConvertedToTheCanonicalUnit(int uom, int power, String value, Unit unit, long micros)
            throws Exception {
        Reading reading = only(mapped(meterReading(), type(4, uom, power), block(reading(START, value))));

        assertThat(reading.valueMicros()).isEqualTo(micros);
        assertThat(reading.measurand().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"4, INTERVAL, 900", "3, REGISTER,", "1, REGISTER,", "12, INSTANTANEOUS,", "6, INSTANTANEOUS,"})
    void theAccumulationDecidesTheKind(int accumulation, ReadingKind kind, Integer seconds) throws Exception {
        Reading reading = only(mapped(meterReading(), type(accumulation, 72, 0), block(reading(START, "1"))));

        assertThat(reading.measurand().kind()).isEqualTo(kind);
        assertThat(reading.measurand().intervalSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0, ELECTRICITY", "1, GAS", "2, WATER", "4, HEAT", "7, UNKNOWN"})
    void theServiceCategoryTellsTheCommodityWhenTheReadingTypeDoesNot(int category, Commodity commodity)
            throws Exception {
        String type = readingType("<accumulationBehaviour>4</accumulationBehaviour>"
                + "<intervalLength>900</intervalLength><uom>42</uom>");

        Reading reading =
                only(mapped(usagePoint(category), localTime(), meterReading(), type, block(reading(START, "1"))));

        assertThat(reading.measurand().commodity()).isEqualTo(commodity);
    }

    @Test
    void aMeterReadingIdMayNameTheDevice() throws Exception {
        String path = "/espi/1_1/resource/Subscription/1/UsagePoint/UP%201/MeterReading/import@M77";
        String type = Feeds.entry(
                path, "<MeterReading xmlns=\"http://naesb.org/espi\"/>", "/espi/1_1/resource/ReadingType/1");

        Reading reading = only(mapped(
                type, energyType(), block(path + "/IntervalBlock", "2026-01-01T00:00:00Z", reading(START, "1"))));

        assertThat(reading.series()).isEqualTo(new Series("UP 1", "M77", "M77", "import"));
    }

    @Test
    void aRegisterTellsItsDials() throws Exception {
        String type = readingType("<accumulationBehaviour>3</accumulationBehaviour><powerOfTenMultiplier>3"
                + "</powerOfTenMultiplier><uom>72</uom><registerDigits>6</registerDigits>"
                + "<registerResolution>0.1</registerResolution>");

        Reading reading = only(mapped(meterReading(), type, block(reading(START, "123"))));

        assertThat(reading.measurand().registerDigits()).isEqualTo(6);
        assertThat(reading.measurand().registerResolutionMicros()).isEqualTo(100_000_000L);
    }

    @Test
    void aReadingTypeMayStandInsideItsMeterReading() throws Exception {
        String inline = Feeds.entry(
                "/espi/1_1/resource/Subscription/1/UsagePoint/UP1/MeterReading/import",
                "<e:MeterReading xmlns:e=\"http://naesb.org/espi\"><e:ReadingType><e:intervalLength>900"
                        + "</e:intervalLength><e:uom>72</e:uom></e:ReadingType></e:MeterReading>");

        assertThat(only(mapped(inline, block(reading(START, "1")))).measurand().intervalSeconds())
                .isEqualTo(900);
    }

    @Test
    void withoutATimePeriodAReadingFollowsTheOneBefore() throws Exception {
        ReadingMapper mapper = mapped(
                meterReading(),
                energyType(),
                block("<IntervalReading><value>1</value></IntervalReading>"
                        + "<IntervalReading><value>2</value></IntervalReading>"));

        assertThat(mapper.readings())
                .extracting(Reading::readingTime)
                .containsExactly(START * 1000, (START + 900) * 1000);
    }

    @Test
    void aReadingThatCannotBeMappedIsADeadLetterAndTheRestGoesOn() throws Exception {
        ReadingMapper mapper = mapped(
                meterReading(),
                energyType(),
                block(reading(START, "1") + reading(START + 900, "x") + reading(START + 1800, "3")));

        assertThat(mapper.readings()).hasSize(2);
        DeadLetter letter = mapper.deadLetters().get(0);
        assertThat(letter.usagePoint()).isEqualTo("UP1");
        assertThat(letter.field()).isEqualTo("value");
        assertThat(letter.found()).isEqualTo("x");
        assertThat(letter.raw())
                .startsWith("<IntervalReading>")
                .endsWith("</IntervalReading>")
                .contains("<value>x<");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 999, 0, ReadingType.uom",
        "99, 72, 0, ReadingType.accumulationBehaviour",
        "4, 72, 40, ReadingType.powerOfTenMultiplier"
    })
    void anEntryWhoseTypeIsNotKnownIsADeadLetterWhole(int accumulation, int uom, int power, String field)
            throws Exception {
        ReadingMapper mapper = mapped(
                meterReading(), type(accumulation, uom, power), block(reading(START, "1") + reading(START, "2")));

        assertThat(mapper.readings()).isEmpty();
        assertThat(mapper.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.field()).isEqualTo(field);
            assertThat(letter.raw()).startsWith("<entry>").endsWith("</entry>");
        });
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2026-01-01T00:00:00"})
    void anEntryWithoutATimeOfUpdateIsADeadLetter(String updated) throws Exception {
        ReadingMapper mapper = mapped(meterReading(), energyType(), block(Feeds.UP, updated, reading(START, "1")));

        assertThat(mapper.deadLetters()).extracting(DeadLetter::field).containsExactly("updated");
    }

    @Test
    void anEntryWithoutReadingTypeIsADeadLetter() throws Exception {
        assertThat(mapped(block(reading(START, "1"))).deadLetters())
                .extracting(DeadLetter::field)
                .containsExactly("ReadingType");
    }

    @Test
    void aValueTooLargeIsADeadLetter() throws Exception {
        assertThat(mapped(meterReading(), type(4, 72, 9), block(reading(START, "1000")))
                        .deadLetters())
                .extracting(DeadLetter::field)
                .containsExactly("value");
    }

    private static String type(int accumulation, int uom, int power) {
        return readingType("<accumulationBehaviour>" + accumulation + "</accumulationBehaviour><commodity>1</commodity>"
                + "<intervalLength>900</intervalLength><powerOfTenMultiplier>" + power
                + "</powerOfTenMultiplier><uom>" + uom + "</uom>");
    }

    private static Reading only(ReadingMapper mapper) {
        assertThat(mapper.deadLetters()).isEmpty();
        assertThat(mapper.readings()).hasSize(1);
        return mapper.readings().get(0);
    }
}
