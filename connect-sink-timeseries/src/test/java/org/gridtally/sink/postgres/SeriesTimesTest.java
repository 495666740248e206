package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTimesTest {
    private final SeriesTimes times = new SeriesTimes();

    @Test
    void knowsTheLatestTimeOfEverySeries() {
        Map<Long, Long> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            // Few different low bits, so that many series want one place.
            long series = random.nextInt(8_000) * 65_536L;
            long time = random.nextLong(1_000_000) - 500_000;
            times.note(series, time);
            expected.merge(series, time, Math::max);
        }

        expected.forEach((series, time) -> assertThat(times.latest(series)).isEqualTo(time));
        assertThat(times.latest(17)).isEqualTo(SeriesTimes.UNKNOWN);
    }

    @Test
    void forgetsWhatIsTooMuch() {
        int series = 1_100_000;
        for (long each = 0; each < series; each++) {
            times.note(each, each);
        }

        assertThat(times.latest(0)).isEqualTo(SeriesTimes.UNKNOWN);
        assertThat(times.latest(series - 1)).isEqualTo(series - 1);
    }
}
