package org.gridtally.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalBytesTest {
    static LongStream micros() {
        LongStream edges =
                LongStream.of(0, 1, -1, 127, 128, -128, -129, 32767, 32768, -32769, Long.MAX_VALUE, Long.MIN_VALUE);
        return LongStream.concat(edges, new Random(7).longs(200).map(x -> x >> Math.floorMod(x, 63)));
    }

    @ParameterizedTest
    @MethodSource("micros")
    void writesWhatBigIntegerWrites(long micros) {
        ByteBuffer bytes = DecimalBytes.of(micros);
        assertThat(bytes.array()).isEqualTo(BigInteger.valueOf(micros).toByteArray());
        assertThat(DecimalBytes.toMicros(bytes)).isEqualTo(micros);
        assertThat(bytes.remaining()).as("the buffer can be read again").isEqualTo(bytes.array().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void refusesWhatNoLongHolds(int length) {
        assertThatThrownBy(() -> DecimalBytes.toMicros(ByteBuffer.allocate(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 1 to 8 bytes, found " + length);
    }
}
