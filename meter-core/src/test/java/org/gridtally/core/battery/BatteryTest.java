package org.gridtally.core.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;

class BatteryTest {
    private final Battery battery = new Battery(12_000, 9_000, 10_000);

    @Test
    void whatStayedInsideIsNoLoss() {
        assertThat(battery.roundTripEfficiency(0.5, 0.5)).isCloseTo(0.75, within(1e-12));
        assertThat(battery.roundTripEfficiency(0.2, 0.4)).isCloseTo(0.9, within(1e-12));
        assertThat(new Battery(1_000, 0, 10_000).roundTripEfficiency(0.2, 0.4)).isNaN();
    }

    @Test
    void cyclesAreThroughputOverTwiceTheCapacity() {
        assertThat(battery.equivalentCycles()).isCloseTo(1.05, within(1e-12));
    }

    @Test
    void timeAtTheExtremes() {
        ChargeExtremes extremes = ChargeExtremes.of(
                OneChannel.of(0, 60_000, List.of(50_000L, 500_000L, 950_000L, 960_000L, 500_000L)),
                50_000,
                950_000,
                60_000);
        assertThat(extremes).isEqualTo(new ChargeExtremes(60_000, 120_000, 240_000));
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> new Battery(1, 1, 0)).hasMessage("capacity: expected above 0 Wh, found 0.0");
        assertThatThrownBy(() -> new Battery(-1, 1, 1)).hasMessageContaining("found charged -1.0");
        assertThatThrownBy(() -> battery.roundTripEfficiency(0, 80))
                .hasMessage("state of charge at the end: expected 0 to 1, found 80.0");
    }
}
