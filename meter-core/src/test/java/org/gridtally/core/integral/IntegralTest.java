package org.gridtally.core.integral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;

class IntegralTest {
    private static final long HOUR = 3_600_000L;

    /** 100 W, 300 W an hour later, then nothing for two hours, then 500 W. */
    private final ChannelSeries power =
            OneChannel.of(0, HOUR, Arrays.asList(100_000_000L, 300_000_000L, null, 500_000_000L));

    @Test
    void trapezoidsWithoutTheGap() {
        Integral energy = Integral.of(power, Interpolation.LINEAR, HOUR);
        assertThat(energy.area()).isCloseTo(200, within(1e-9));
        assertThat(energy.coveredMillis()).isEqualTo(HOUR);
        assertThat(energy.average()).isCloseTo(200, within(1e-9));
    }

    @Test
    void theLastValueIsCarried() {
        Integral energy = Integral.of(power, Interpolation.LAST, 2 * HOUR);
        assertThat(energy.area()).isCloseTo(100 + 600, within(1e-9));
        assertThat(energy.average()).isCloseTo(700 / 3.0, within(1e-9));
    }

    @Test
    void oneSampleCoversNothing() {
        assertThat(Integral.of(OneChannel.of(0, HOUR, List.of(1L)), Interpolation.LINEAR, HOUR)
                        .average())
                .isNaN();
    }
}
