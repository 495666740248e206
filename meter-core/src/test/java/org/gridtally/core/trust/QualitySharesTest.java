package org.gridtally.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;

class QualitySharesTest {
    @Test
    void everyReceivedQualityCountsOnce() {
        SlotsBuilder slots = new SlotsBuilder();
        for (Quality quality : Quality.values()) {
            slots.add("up|import|m1", quality.rank(), 1, 1, quality);
        }
        QualityShares shares = QualityShares.of(slots.build());
        assertThat(shares).isEqualTo(new QualityShares(6, 3, 2));
        assertThat(shares.actual() + shares.estimated() + shares.edited())
                .isEqualTo(Arrays.stream(Quality.values())
                        .filter(Quality::isReceived)
                        .count());
        assertThat(shares.share(shares.estimated())).isCloseTo(3 / 11.0, within(1e-12));
    }

    @Test
    void nothingHasNoShare() {
        QualityShares none = QualityShares.of(SlotState.EMPTY);
        assertThat(none.share(none.actual())).isNaN();
    }
}
