package org.gridtally.connect.source.nem12.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void tellsNumberAndOffsetOfEachLineHoweverTheBytesCome(int atOnce) throws IOException {
        List<Line> lines = lines("a\r\nbc\n\n\u00e4d\r\n\r\nend", atOnce);

        assertThat(lines)
                .containsExactly(
                        new Line("a", 1, 0, true),
                        new Line("bc", 2, 3, true),
                        new Line("", 3, 6, true),
                        new Line("\u00e4d", 4, 7, true),
                        new Line("", 5, 12, true),
                        new Line("end", 6, 14, true));
    }

    @Test
    void linesLongerThanItsBufferAreWhole() throws IOException {
        String line = "x".repeat(100_000);

        List<Line> lines = lines(line + "\n" + line + "\nlast\n", 70_000);

        assertThat(lines).extracting(read -> read.text().length()).containsExactly(100_000, 100_000, 4);
        assertThat(lines.get(2).start()).isEqualTo(200_002);
    }

    @Test
    void aLineBeyondTheLimitIsCutAndTheNextOneIsFound() throws IOException {
        List<Line> lines = lines("y".repeat(LineReader.MAX_BYTES + 1) + "\nlast", 1 << 20);

        assertThat(lines).extracting(Line::complete).containsExactly(false, true);
        assertThat(lines.get(0).text()).hasSize(LineReader.MAX_BYTES);
        assertThat(lines.get(1)).isEqualTo(new Line("last", 2, LineReader.MAX_BYTES + 2L, true));
    }

    @Test
    void aLinePushedBackComesAgain() throws IOException {
        LineReader reader = reader("one\ntwo\n", 100);
        Line one = reader.next();
        reader.pushBack(one);

        assertThat(reader.position()).isZero();
        assertThat(reader.lineNumber()).isEqualTo(1);
        assertThat(reader.next()).isSameAs(one);
        assertThat(reader.position()).isEqualTo(4);
        assertThat(reader.lineNumber()).isEqualTo(2);
    }

    @Test
    void nothingHasNoLine() throws IOException {
        assertThat(lines("", 10)).isEmpty();
    }

    private static List<Line> lines(String text, int atOnce) throws IOException {
        List<Line> lines = new ArrayList<>();
        LineReader reader = reader(text, atOnce);
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static LineReader reader(String text, int atOnce) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineReader(new FilterInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, atOnce));
            }

            @Override
            public int read(byte[] buffer) throws IOException {
                return read(buffer, 0, buffer.length);
            }
        });
    }
}
