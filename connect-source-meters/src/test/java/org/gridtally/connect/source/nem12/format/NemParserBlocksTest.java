package org.gridtally.connect.source.nem12.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.core.Micros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, blocks, records in the wrong place, and lines that are hardly lines. */
class NemParserBlocksTest {
    private static final String HEADER = "100,NEM12,202401021030,MDA1,Ret1";
    private static final String CHANNEL = "200,NMIA000001,E1,1,E1,N1,SN1,kWh,720,";

    @Test
    void readsBlocksThatFollowOneAnotherWithTheHeaderOfEach() {
        Parsed parsed = Parsed.resource("two-blocks.csv");

        assertThat(parsed.deadLetters()).isEmpty();
        assertThat(parsed.readings())
                .extracting(reading -> Instant.ofEpochMilli(reading.version()).toString(), Reading::valueMicros)
                .containsExactly(
                        tuple("2024-01-02T00:30:00Z", Micros.parse("1000")),
                        tuple("2024-01-02T00:30:00Z", Micros.parse("2000")),
                        tuple("2024-01-03T00:30:00Z", Micros.parse("1000")),
                        tuple("2024-01-03T00:30:00Z", Micros.parse("3000")));
    }

    @Test
    void tellsAMissingHeaderOnceAndReadsTheDaysThatHaveAVersionOfTheirOwn() {
        Parsed parsed = Parsed.resource("no-header.csv");

        assertThat(parsed.readings()).extracting(Reading::line).containsExactly(3L, 3L);
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::field)
                .containsExactly(tuple(2L, "RecordIndicator"), tuple(4L, "UpdateDateTime"));
        assertThat(parsed.deadLetters().get(0).reason())
                .isEqualTo("RecordIndicator: expected a 100 record at the beginning of a block, found 200");
    }

    @Test
    void recordsWithoutTheirParentAreRefused() {
        Parsed parsed = Parsed.text("100,NEM12,202401021030,MDA1,Ret1\n300,20240101,1,2,A,,,,\n400,1,2,A,,\n" + CHANNEL
                + "\n500,O,S1,,\n400,1,2,A,,\n900\n");

        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::expected)
                .containsExactly(
                        tuple(2L, "a 300 record behind a 200 record"),
                        tuple(3L, "a 300 record behind a 200 record"),
                        tuple(6L, "a 400 record behind its 300 record"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100,,,,", "100", "100,NEM14,202401021030,a,b", "100,NEM12,,a,b", "100,NEM12,yesterday,a,b"})
    void aBrokenHeaderIsToldAndItsBlockIsRead(String header) {
        Parsed parsed = Parsed.text(header + "\n" + CHANNEL + "\n300,20240101,1,2,A,,,20240102093000,\n900");

        assertThat(parsed.readings()).hasSize(2);
        assertThat(parsed.onlyLetter().line()).isEqualTo(1);
        assertThat(parsed.onlyLetter().usagePoint()).isNull();
    }

    @Test
    void aBlockWithoutItsEndIsTold() {
        String block = "100,NEM12,202401021030,MDA1,Ret1\n" + CHANNEL + "\n300,20240101,1,2,A,,,,\n";

        Parsed parsed = Parsed.text(block + block);

        assertThat(parsed.readings()).hasSize(4);
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::expected)
                .containsExactly(
                        tuple(4L, "the 900 record of the block before"),
                        tuple(6L, "a 900 record at the end of the file"));
    }

    @Test
    void aChannelOfTheBlockBeforeDoesNotCountInTheNext() {
        Parsed parsed = Parsed.text("100,NEM12,202401021030,MDA1,Ret1\n" + CHANNEL
                + "\n900\n100,NEM12,202401021030,MDA1,Ret1\n300,20240101,1,2,A,,,,\n900\n");

        assertThat(parsed.readings()).isEmpty();
        assertThat(parsed.onlyLetter().usagePoint()).isNull();
    }

    @Test
    void aLineBeyondTheLimitIsRefusedWithItsBeginning() {
        Parsed parsed = Parsed.inBlock(
                CHANNEL, "300,20240101," + "1,".repeat(LineReader.MAX_BYTES), "300,20240101,1,2,A,,,20240102093000,");

        assertThat(parsed.readings()).hasSize(2);
        assertThat(parsed.onlyLetter().field()).isEqualTo("record");
        assertThat(parsed.onlyLetter().raw()).hasSize(LineReader.MAX_BYTES);
    }

    @Test
    void moreEventRecordsThanADayCanHaveDoNotPileUp() {
        String[] lines = new String[4002];
        Arrays.fill(lines, "400,1,2,A,,");
        lines[0] = CHANNEL;
        lines[1] = "300,20240101,1,2,V,,,20240102093000,";

        Parsed parsed = Parsed.inBlock(lines);

        assertThat(parsed.readings()).isEmpty();
        assertThat(parsed.deadLetters()).hasSize(4001);
        assertThat(parsed.checkpoints()).hasSizeGreaterThan(2000);
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        Parsed parsed =
                Parsed.text("\uFEFF100,NEM12,202401021030,MDA1,Ret1\n" + CHANNEL + "\n300,20240101,1,2,A,,,,\n900");

        assertThat(parsed.deadLetters()).isEmpty();
        assertThat(parsed.readings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2OO,NMIB000002,E1,1,E1,N1,SN2,kWh,720,",
                "NMIB000002,E1,1,E1,N1,SN2,kWh,720,",
                "xx,200,NMIB000002,E1,1,E1,N1,SN2,kWh,720,",
                "2OO,NMIB000002,V1,1,V1,N1,SN2,,720,",
            })
    void aGarbledChannelDoesNotGiveItsDaysToTheChannelBefore(String garbled) {
        Parsed parsed = Parsed.inBlock(
                CHANNEL,
                "300,20240101,1,2,A,,,,",
                garbled,
                "300,20240101,3,4,A,,,,",
                CHANNEL,
                "300,20240102,5,6,A,,,,");

        assertThat(parsed.readings()).extracting(Reading::line).containsExactly(3L, 3L, 7L, 7L);
        assertThat(parsed.deadLetters())
                .extracting(DeadLetter::line, DeadLetter::field)
                .containsExactly(tuple(4L, "RecordIndicator"), tuple(5L, "RecordIndicator"));
        assertThat(parsed.deadLetters().get(1).reason()).startsWith("refused because of line 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made by hand",
                "3OO,20240102,5,6,A,,,20240103093000,",
                "4OO,1,2,A,79,",
                "5OO,O,S00010,20040304050505,",
            })
    void anyOtherUnknownRecordCostsOnlyItself(String unknown) {
        Parsed parsed = Parsed.inBlock(CHANNEL, "300,20240101,1,2,A,,,,", unknown, "300,20240103,3,4,A,,,,");

        assertThat(parsed.readings()).extracting(Reading::line).containsExactly(3L, 3L, 5L, 5L);
        assertThat(parsed.onlyLetter().line()).isEqualTo(4);
    }

    @Test
    void aChannelBeyondTheLimitTakesItsDaysAlong() {
        Parsed parsed = Parsed.inBlock(
                CHANNEL,
                "200,NMIB000002,E1,1,E1,N1,SN2,kWh,720," + " ".repeat(LineReader.MAX_BYTES),
                "300,20240101,3,4,A,,,,");

        assertThat(parsed.readings()).isEmpty();
        assertThat(parsed.deadLetters()).extracting(DeadLetter::line).containsExactly(3L, 4L);
    }
}
