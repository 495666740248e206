package org.gridtally.connect.source.nem12.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NemParserTest {
    private static final String CHANNEL = "200,NMIA000001,E1,1,E1,N1,SN1,kWh,720,";

    @Test
    void readsEveryIntervalOfADay() {
        Parsed parsed = Parsed.resource("half-hourly-crlf.csv");

        assertThat(parsed.deadLetters()).isEmpty();
        assertThat(parsed.readings()).hasSize(96);
        Reading second = parsed.readings().get(1);
        assertThat(second)
                .isEqualTo(new Reading(
                        new Series("4102030405", "SN0001", "SN0001", "E1"),
                        Measurand.interval(
                                Commodity.ELECTRICITY, FlowDirection.FORWARD, MeasuredQuantity.ENERGY, Unit.Wh, 1800),
                        Instant.parse("2023-12-31T14:30:00Z").toEpochMilli(),
                        Micros.parse("350"),
                        Quality.VALID,
                        "A",
                        Instant.parse("2024-01-01T23:30:00Z").toEpochMilli(),
                        36_000,
                        3L));
        Reading last = parsed.readings().get(95);
        assertThat(last.measurand().flow()).isEqualTo(FlowDirection.REVERSE);
        assertThat(last.quality()).isEqualTo(Quality.SUBSTITUTED);
        assertThat(last.qualityCode()).isEqualTo("S14");
        assertThat(Instant.ofEpochMilli(last.readingTime())).isEqualTo("2024-01-01T13:30:00Z");
    }

    @Test
    void refusesBrokenLinesAndReadsTheGoodOnesBetween() {
        Parsed parsed = Parsed.resource("good-lines-between-broken-ones.csv");

        assertThat(parsed.readings())
                .extracting(reading -> reading.series().usagePoint(), Reading::line)
                .containsOnly(tuple("NMIA000001", 3L), tuple("NMIA000001", 7L), tuple("NMIC000003", 13L))
                .hasSize(12);
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::usagePoint, DeadLetter::field, DeadLetter::found)
                .containsExactly(
                        tuple(4L, "NMIA000001", "IntervalValue", "3 values"),
                        tuple(5L, "NMIA000001", "IntervalValue2", "x"),
                        tuple(6L, "NMIA000001", "IntervalDate", "20240132"),
                        tuple(8L, "NMIB000002", "UOM", "horsepower"),
                        tuple(9L, "NMIB000002", "UOM", "horsepower"),
                        tuple(10L, "NMIB000002", "UOM", "horsepower"),
                        tuple(11L, "NMIB000002", "UOM", "horsepower"),
                        tuple(14L, "NMIC000003", "RecordIndicator", "777"));
        assertThat(parsed.deadLetters().get(5).reason()).startsWith("refused because of line 8: UOM: expected MWh");
        assertThat(parsed.deadLetters().get(6).raw()).isEqualTo("400,1,4,A,,");
    }

    @Test
    void takesTheQualityOfEachIntervalFromItsEventRecords() {
        Parsed parsed = Parsed.resource("varying-quality.csv");

        assertThat(parsed.readings())
                .extracting(Reading::line, Reading::qualityCode, Reading::quality)
                .containsExactly(
                        tuple(3L, "A", Quality.VALID),
                        tuple(3L, "F17", Quality.FINAL_SUBSTITUTED),
                        tuple(3L, "S14", Quality.SUBSTITUTED),
                        tuple(3L, "S14", Quality.SUBSTITUTED),
                        tuple(14L, "A", Quality.VALID),
                        tuple(14L, "A", Quality.VALID),
                        tuple(14L, "N", Quality.MISSING),
                        tuple(14L, "A", Quality.VALID));
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::reason)
                .containsExactly(
                        tuple(
                                7L,
                                "QualityMethod: expected 400 records for every interval of a V day, found none for"
                                        + " interval 3"),
                        tuple(
                                8L,
                                "refused because of line 7: QualityMethod: expected 400 records for every interval of"
                                        + " a V day, found none for interval 3"),
                        tuple(
                                9L,
                                "refused because of line 7: QualityMethod: expected 400 records for every interval of"
                                        + " a V day, found none for interval 3"),
                        tuple(
                                10L,
                                "refused because of line 12: StartInterval: expected each interval once, found interval"
                                        + " 3 twice"),
                        tuple(
                                11L,
                                "refused because of line 12: StartInterval: expected each interval once, found interval"
                                        + " 3 twice"),
                        tuple(12L, "StartInterval: expected each interval once, found interval 3 twice"),
                        tuple(
                                13L,
                                "QualityMethod: expected 400 records for every interval of a V day, found none for"
                                        + " interval 1"));
    }

    @Test
    void readsBothReadsOfARegister() {
        Parsed parsed = Parsed.resource("registers.csv");

        assertThat(parsed.readings())
                .extracting(
                        reading -> reading.series().channel(),
                        reading -> Instant.ofEpochMilli(reading.readingTime()).toString(),
                        Reading::valueMicros,
                        Reading::qualityCode,
                        reading -> reading.measurand().flow())
                .containsExactly(
                        tuple("11", "2023-10-04T23:30:55Z", Micros.parse("6342800"), "A", FlowDirection.FORWARD),
                        tuple("11", "2024-01-07T00:03:33Z", Micros.parse("7654900"), "A", FlowDirection.FORWARD),
                        tuple("41", "2024-01-07T00:03:33Z", Micros.parse("15000"), "E64", FlowDirection.REVERSE));
        Measurand padded = parsed.readings().get(0).measurand();
        assertThat(padded.kind()).isEqualTo(ReadingKind.REGISTER);
        assertThat(padded.registerDigits()).isEqualTo(7);
        assertThat(padded.registerResolutionMicros()).isEqualTo(Micros.parse("100"));
        assertThat(parsed.readings().get(2).measurand().registerDigits()).isNull();
        assertThat(parsed.onlyLetter().reason()).isEqualTo("CurrentRegisterRead: expected a decimal number, found 1x0");
        assertThat(parsed.onlyLetter().usagePoint()).isEqualTo("NMIB000002");
    }

    @ParameterizedTest
    @CsvSource({
        "20240102093000, 20240103000000, 2024-01-01T23:30:00Z",
        "'', 20240103000000, 2024-01-02T14:00:00Z",
        "'', '', 2024-01-02T00:30:00Z",
        "' 20240102093000 ', '', 2024-01-01T23:30:00Z",
        "202401020930, '', 2024-01-01T23:30:00Z",
    })
    void theVersionIsTheUpdateTimeElseTheLoadTimeElseTheHeaders(String updated, String loaded, String version) {
        Parsed parsed = Parsed.inBlock(CHANNEL, "300,20240101,1,2,A,,," + updated + "," + loaded);

        assertThat(parsed.readings())
                .extracting(Reading::version)
                .containsOnly(Instant.parse(version).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300,20240101,1,2,,,,20240102093000, | QualityMethod | nothing",
                "300,20240101,1,2,X,,,20240102093000, | QualityMethod | X",
                "300,20240101,1,2,S1234,,,20240102093000, | QualityMethod | S1234",
                "300,20240101,1,2,3,A,,,20240102093000, | IntervalValue | 3 values",
                "300,20240101,1,A,,,20240102093000, | IntervalValue | 1 values",
                "300,20240101,A,,,20240102093000, | IntervalValue | 0 values",
                "300,20240101,1,,A,,,20240102093000, | IntervalValue2 | nothing",
                "300,20240101,1,1e3,A,,,20240102093000, | IntervalValue2 | 1e3",
                "300,20240101,1,1.2.3,A,,,20240102093000, | IntervalValue2 | 1.2.3",
                "300,20240101,1,99999999999,A,,,20240102093000, | IntervalValue2 | 99999999999",
                "300,20240101,1,2,A,,,2024010209300, | UpdateDateTime | 2024010209300",
                "300,20240101,1,2,A,,,20240230093000, | UpdateDateTime | 20240230093000",
                "300,20240101,1,2,A,,a text,with a comma,20240102093000, | UpdateDateTime | with a comma",
                "300,20240101,1,2,A,,,20240102093000,,more | MSATSLoadDateTime | more",
                "300,2024-01-01,1,2,A,,,20240102093000, | IntervalDate | 2024-01-01",
                "300,,1,2,A,,,20240102093000, | IntervalDate | nothing",
                "300 | IntervalDate | nothing",
            })
    void refusesADayAndNamesTheField(String line, String field, String found) {
        Parsed parsed = Parsed.inBlock(CHANNEL, line);

        assertThat(parsed.readings()).isEmpty();
        DeadLetter letter = parsed.onlyLetter();
        assertThat(letter.line()).isEqualTo(3);
        assertThat(letter.usagePoint()).isEqualTo("NMIA000001");
        assertThat(letter.meterSerial()).isEqualTo("SN1");
        assertThat(letter.field()).isEqualTo(field);
        assertThat(letter.found()).isEqualTo(found);
        assertThat(letter.raw()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200,,E1,1,E1,N1,SN1,kWh,720, | NMI",
                "200,NMIA000001,E1,1,,N1,SN1,kWh,720, | NMISuffix",
                "200,NMIA000001,E1,1,E1,N1,SN1,,720, | UOM",
                "200,NMIA000001,E1,1,E1,N1,SN1,kpf,720, | UOM",
                "200,NMIA000001,E1,1,E1,N1,SN1,kWh,7, | IntervalLength",
                "200,NMIA000001,E1,1,E1,N1,SN1,kWh,0, | IntervalLength",
                "200,NMIA000001,E1,1,E1,N1,SN1,kWh,half, | IntervalLength",
                "200 | NMISuffix",
            })
    void refusesAChannelWithItsDays(String channel, String field) {
        Parsed parsed = Parsed.inBlock(channel, "300,20240101,1,2,A,,,20240102093000,", "500,O,S1,,");

        assertThat(parsed.readings()).isEmpty();
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::field)
                .containsExactly(tuple(2L, field), tuple(3L, field));
    }

    @ParameterizedTest
    @CsvSource({
        "E1, wh, Wh, ENERGY, FORWARD, 0",
        "B1, KWH, Wh, ENERGY, REVERSE, 3",
        "E1, MWh, Wh, ENERGY, FORWARD, 6",
        "Q1, kVArh, varh, ENERGY, FORWARD, 3",
        "K1, VARH, varh, ENERGY, REVERSE, 0",
        "T1, kVAh, VAh, ENERGY, NONE, 3",
        "E1, kW, W, POWER, FORWARD, 3",
        "V1, '', V, VOLTAGE, NONE, 0",
        "V1, A, A, CURRENT, NONE, 0",
        "V2, kV, V, VOLTAGE, NONE, 3",
        "G1, pf, one, POWER_FACTOR, NONE, 0",
    })
    void unitsAndFlows(String suffix, String uom, Unit unit, MeasuredQuantity quantity, FlowDirection flow, int power) {
        Parsed parsed = Parsed.inBlock(
                "200,NMIA000001,E1,1," + suffix + ",N1,SN1," + uom + ",720,",
                "300,20240101,1.5,-2,A,,,20240102093000,");

        Reading reading = parsed.readings().get(0);
        assertThat(reading.measurand().unit()).isEqualTo(unit);
        assertThat(reading.measurand().quantity()).isEqualTo(quantity);
        assertThat(reading.measurand().flow()).isEqualTo(flow);
        assertThat(reading.measurand().kind())
                .isEqualTo(quantity == MeasuredQuantity.ENERGY ? ReadingKind.INTERVAL : ReadingKind.INSTANTANEOUS);
        assertThat(reading.measurand().intervalSeconds())
                .isEqualTo(quantity == MeasuredQuantity.ENERGY ? 43_200 : null);
        assertThat(reading.valueMicros()).isEqualTo(Micros.parse("1.5", power));
        assertThat(parsed.readings().get(1).valueMicros()).isEqualTo(Micros.parse("-2", power));
    }

    @Test
    void aMeterWithoutSerialHasTheEmptySegment() {
        Parsed parsed = Parsed.inBlock("200,C123,E1,,E1,,,kWh,720,", "300,20240101,1,2,A,,,,");

        assertThat(parsed.readings()).extracting(Reading::series).containsOnly(new Series("C123", null, "", "E1"));
    }

    @Test
    void reasonsOfAnActualDayChangeNothing() {
        Parsed parsed =
                Parsed.inBlock(CHANNEL, "300,20240101,1,2,A,,,20240102093000,", "400,2,2,A,79,Power Outage Alarm");

        assertThat(parsed.deadLetters()).isEmpty();
        assertThat(parsed.readings()).extracting(Reading::qualityCode).containsExactly("A", "A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | 400,1,2,E52,, | QualityMethod",
                "V | 400,1,2,V,, | QualityMethod",
                "V | 400,0,2,A,, | StartInterval",
                "V | 400,1,3,A,, | EndInterval",
                "V | 400,2,1,A,, | EndInterval",
                "V | 400,1,two,A,, | EndInterval",
                "V | 400 | StartInterval",
            })
    void anEventRecordThatCannotBeTakesItsDayAlong(String method, String event, String field) {
        Parsed parsed = Parsed.inBlock(CHANNEL, "300,20240101,1,2," + method + ",,,20240102093000,", event);

        assertThat(parsed.readings()).isEmpty();
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::field)
                .containsExactly(tuple(3L, field), tuple(4L, field));
        assertThat(parsed.deadLetters().get(0).reason()).startsWith("refused because of line 4: ");
        assertThat(parsed.deadLetters().get(1).reason()).startsWith(field);
    }

    @Test
    void keepsTextBeyondAsciiInTheDeadLetter() {
        List<DeadLetter> letters =
                Parsed.inBlock(CHANNEL, "300,20240101,1,2,\u00c4,,,,").deadLetters();

        assertThat(letters).extracting(DeadLetter::raw).containsExactly("300,20240101,1,2,\u00c4,,,,");
    }
}
