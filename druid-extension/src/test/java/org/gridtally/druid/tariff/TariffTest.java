package org.gridtally.druid.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.junit.jupiter.api.Test;

class TariffTest {
    private static final SlotState ONE = slots(1);
    private static final SlotState TWO = slots(2);

    private final Tariff tariff = Tariffs.of("{\"zone\":\"UTC\",\"defaultPeriod\":\"all\"}");

    @Test
    void oneStateIsAddedUpOnce() {
        assertThat(tariff.sums(ONE, Quality.UNKNOWN)).isSameAs(tariff.sums(ONE, Quality.UNKNOWN));
    }

    @Test
    void anotherStateOrQualityIsAnotherQuestion() {
        for (int i = 0; i < 2; i++) {
            assertThat(tariff.sums(ONE, Quality.UNKNOWN).micros(0)).isEqualTo(1);
            assertThat(tariff.sums(ONE, Quality.VERIFIED).hasAny()).isFalse();
            assertThat(tariff.sums(TWO, Quality.UNKNOWN).micros(0)).isEqualTo(2);
        }
    }

    private static SlotState slots(long value) {
        return new SlotsBuilder().add("up|import|m", 0, value, 1, Quality.VALID).build();
    }
}
