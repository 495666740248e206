package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.ByteConverter;

class CopyBufferTest {
    @Test
    void aTimestampCountsMicrosecondsFrom2000() {
        assertThat(written(buffer -> buffer.timestamp(946_684_800_001L))).isEqualTo("0000000800000000000003e8");
        assertThat(written(buffer -> buffer.timestamp(946_684_799_999L))).isEqualTo("00000008fffffffffffffc18");
    }

    @Test
    void textIsUtf8WhereverItStopsBeingAscii() {
        assertThat(written(buffer -> buffer.text("a\u00e9\uD83D\uDD0C"))).isEqualTo("0000000761c3a9f09f948c");
        assertThat(written(buffer -> buffer.text(""))).isEqualTo("00000000");
        assertThat(written(CopyBuffer::nothing)).isEqualTo("ffffffff");
        assertThat(written(buffer -> buffer.jsonb("{}"))).isEqualTo("00000003017b7d");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-1", "99", "100", "1000000", "-1500000", "9999999999", "10000000000", "999999999999999999"})
    void aNumericIsWhatTheDriverReads(long micros) {
        assertReadBack(micros);
    }

    @Test
    void anyNumericIsWhatTheDriverReads() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            assertReadBack(random.nextLong(1_000_000_000_000_000_000L) >> random.nextInt(60));
            assertReadBack(-random.nextLong(1_000_000_000_000_000_000L) >> random.nextInt(60));
        }
    }

    @Test
    void growsWithItsContent() {
        CopyBuffer buffer = new CopyBuffer();
        String text = "x".repeat(1 << 20);
        buffer.text(text);
        buffer.text(text);

        assertThat(buffer.size()).isEqualTo(2 * (4 + text.length()));
    }

    private static void assertReadBack(long micros) {
        CopyBuffer buffer = new CopyBuffer();
        buffer.numeric(micros);
        byte[] value = Arrays.copyOfRange(buffer.bytes(), 4, buffer.size());

        assertThat(ByteConverter.int4(buffer.bytes(), 0)).isEqualTo(value.length);
        assertThat(ByteConverter.numeric(value, 0, value.length)).isEqualTo(java.math.BigDecimal.valueOf(micros, 6));
    }

    private static String written(Consumer<CopyBuffer> content) {
        CopyBuffer buffer = new CopyBuffer();
        content.accept(buffer);
        return HexFormat.of().formatHex(buffer.bytes(), 0, buffer.size());
    }
}
