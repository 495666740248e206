package org.gridtally.core.voltage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;

class VoltageTest {
    private static final long MINUTE = 60_000L;
    private static final long NOMINAL = 230_000_000L;

    private static ChannelSeries volts(Integer... volts) {
        List<Long> micros =
                Arrays.stream(volts).map(v -> v == null ? null : v * 1_000_000L).toList();
        return OneChannel.of(0, MINUTE, micros);
    }

    @Test
    void timeOutsideTheBandCountsToTheNextSample() {
        VoltageBand band = VoltageBand.of(volts(230, 206, 205, 230, 254, 230), NOMINAL, 10, MINUTE);
        assertThat(band)
                .isEqualTo(new VoltageBand(205_000_000, 254_000_000, 1355 / 6.0, 2 * MINUTE, MINUTE, 5 * MINUTE, 1, 1));
    }

    @Test
    void theLimitsThemselvesAreInside() {
        VoltageBand band = VoltageBand.of(volts(207, 253), NOMINAL, 10, MINUTE);
        assertThat(band.sags() + band.swells()).isZero();
    }

    @Test
    void fromSagToSwellIsOneOfEach() {
        VoltageBand band = VoltageBand.of(volts(200, 260, 200), NOMINAL, 10, MINUTE);
        assertThat(band.sags()).isEqualTo(2);
        assertThat(band.swells()).isEqualTo(1);
    }

    @Test
    void aGapIsCreditedUpToTheMaximum() {
        ChannelSeries sparse = OneChannel.of(0, 10 * MINUTE, List.of(200_000_000L, 230_000_000L));
        assertThat(VoltageBand.of(sparse, NOMINAL, 10, 2 * MINUTE).millisBelow())
                .isEqualTo(2 * MINUTE);
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> VoltageBand.of(volts(230), 0, 10, MINUTE))
                .hasMessage("nominal voltage: expected above 0, found 0.0");
        assertThatThrownBy(() -> VoltageBand.of(volts(230), NOMINAL, 100, MINUTE))
                .hasMessage("band: expected above 0 % and below 100 %, found 100.0");
    }

    @Test
    void imbalanceIsTheLargestDeviationOverTheMean() {
        assertThat(PhaseImbalance.of(230, 230, 230)).isZero();
        assertThat(PhaseImbalance.of(240, 225, 225)).isCloseTo(10 / 230.0, within(1e-12));
        assertThat(PhaseImbalance.of(0, 0, 0)).isNaN();
    }
}
