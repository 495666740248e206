package org.gridtally.streams.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridtally.core.Quality;
import org.gridtally.streams.dedup.SlotValue;
import org.gridtally.streams.dedup.UsageShare;
import org.junit.jupiter.api.Test;

class HourlyUsageTest {
    private static SlotValue value(long micros, UsageShare share, Quality quality) {
        return new SlotValue(1, quality.rank(), micros, share);
    }

    @Test
    void aCorrectionMayMoveEnergyToTheOtherDirection() {
        HourlyUsage before = HourlyUsage.NONE.with(value(7, UsageShare.DELIVERED, Quality.VALID), null);

        HourlyUsage after = before.with(
                value(9, UsageShare.RECEIVED, Quality.VALID), value(7, UsageShare.DELIVERED, Quality.VALID));

        assertThat(after).isEqualTo(new HourlyUsage(0, 9, 1));
    }

    @Test
    void whatDoesNotCountIsNeitherAddedNorTakenAway() {
        SlotValue placeholder = value(5, UsageShare.DELIVERED, Quality.MISSING);
        SlotValue undirected = value(5, UsageShare.UNDIRECTED, Quality.VALID);

        assertThat(HourlyUsage.NONE.with(placeholder, null)).isEqualTo(HourlyUsage.NONE);
        assertThat(HourlyUsage.NONE.with(undirected, placeholder)).isEqualTo(HourlyUsage.NONE);
        assertThat(new HourlyUsage(5, 0, 1).with(placeholder, value(5, UsageShare.DELIVERED, Quality.RAW)))
                .isEqualTo(HourlyUsage.NONE);
    }

    @Test
    void theStoredFormIsKept() {
        HourlyUsage usage = new HourlyUsage(1, -2, 3);

        assertThat(usage.toBytes())
                .isEqualTo(
                        new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 1, -1, -1, -1, -1, -1, -1, -1, -2, 0, 0, 0, 0, 0, 0, 0, 3});
        assertThat(HourlyUsage.ofBytes(usage.toBytes())).isEqualTo(usage);
        assertThat(HourlyUsage.ofBytes(null)).isEqualTo(HourlyUsage.NONE);
    }

    @Test
    void anUnknownFormIsRefused() {
        assertThatThrownBy(() -> HourlyUsage.ofBytes(new byte[25])).hasMessageContaining("expected format 1, found 0");
    }
}
