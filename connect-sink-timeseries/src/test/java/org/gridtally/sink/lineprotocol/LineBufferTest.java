package org.gridtally.sink.lineprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBufferTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.000001",
        "-1, -0.000001",
        "1500000, 1.5",
        "10000000, 10",
        "-12345678, -12.345678",
        "999999999999999999, 999999999999.999999"
    })
    void aDecimalHasNoZerosAtItsEnd(long micros, String text) {
        assertThat(written(buffer -> buffer.decimal(micros))).isEqualTo(text);
    }

    @Test
    void numbersAreWhatJavaReads() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            long micros = random.nextLong(1_000_000_000_000_000_000L) >> random.nextInt(60);

            assertThat(written(buffer -> buffer.integer(number))).isEqualTo(Long.toString(number));
            assertThat(new BigDecimal(written(buffer -> buffer.decimal(-micros))))
                    .isEqualByComparingTo(BigDecimal.valueOf(-micros, 6));
        }
        assertThat(written(buffer -> buffer.integer(Long.MIN_VALUE))).isEqualTo(Long.toString(Long.MIN_VALUE));
    }

    @Test
    void aTagEscapesWhatEndsIt() {
        assertThat(written(buffer -> buffer.tagValue("a b,c=d\\e\"f"))).isEqualTo("a\\ b\\,c\\=d\\e\"f");
    }

    @Test
    void aTextEscapesWhatEndsItAndLineBreaksWhereTheServerWantsIt() {
        assertThat(written(buffer -> buffer.quoted("a\"b\\c\nd", false))).isEqualTo("\"a\\\"b\\\\c\nd\"");
        assertThat(written(buffer -> buffer.quoted("a\nb\rc", true))).isEqualTo("\"a\\\nb\\\rc\"");
    }

    @Test
    void textIsUtf8AndHalfACharacterAQuestionMark() {
        String text = "\u00e9\u20ac\uD83D\uDD0C";

        assertThat(written(buffer -> buffer.tagValue(text))).isEqualTo(text);
        assertThat(written(buffer -> buffer.tagValue("x\uD83Dy\uDD0C"))).isEqualTo("x?y?");
    }

    @Test
    void growsWithItsContent() {
        String text = "=".repeat(1 << 20);

        assertThat(written(buffer -> buffer.tagValue(text))).hasSize(2 << 20);
    }

    private static String written(Consumer<LineBuffer> content) {
        LineBuffer buffer = new LineBuffer();
        content.accept(buffer);
        return buffer.text(0, buffer.size());
    }
}
