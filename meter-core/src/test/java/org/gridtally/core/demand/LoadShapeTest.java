package org.gridtally.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gridtally.core.channel.OneChannel.QUARTER_HOUR;

import java.util.Arrays;
import java.util.List;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.channel.OneChannel;
import org.gridtally.core.demand.TopValues.Top;
import org.junit.jupiter.api.Test;

class LoadShapeTest {
    private final ChannelSeries series = OneChannel.of(0, QUARTER_HOUR, Arrays.asList(2L, null, 8L, 8L, 6L));

    @Test
    void loadFactorIsMeanOverMaximum() {
        assertThat(LoadFactor.of(series)).isCloseTo(6.0 / 8, within(1e-12));
    }

    @Test
    void noLoadHasNoFactor() {
        assertThat(LoadFactor.of(OneChannel.of(0, QUARTER_HOUR, List.of(0L, 0L))))
                .isNaN();
    }

    @Test
    void topValuesAreLargestFirstAndOfEqualOnesTheEarliest() {
        assertThat(TopValues.of(series, 3))
                .containsExactly(
                        new Top(8, 2 * QUARTER_HOUR), new Top(8, 3 * QUARTER_HOUR), new Top(6, 4 * QUARTER_HOUR));
        assertThat(TopValues.of(series, 1000)).hasSize(4);
        assertThatThrownBy(() -> TopValues.of(series, 0)).hasMessage("k: expected 1 to 1000, found 0");
    }
}
