package org.gridtally.quickstart.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyProbeTest {
    private final LatencyProbe probe = new LatencyProbe();

    @Test
    void aReadingIsVisibleWhenItsVersionOrALaterOneIs() {
        probe.visible("up/import", 1000, 1250);
        probe.visible("up/import", 1000, 1350);
        probe.visible("up/import", 2000, 2400);
        assertThat(probe.seenAt("up/import", 1000)).isEqualTo(1250);
        assertThat(probe.seenAt("up/import", 1500)).isEqualTo(2400);
        assertThat(probe.seenAt("up/import", 2000)).isEqualTo(2400);
    }

    @Test
    void whatSqlHasNotShownWasNotSeen() {
        probe.visible("up/import", 1000, 1250);
        assertThat(probe.seenAt("up/import", 1001)).isEqualTo(-1);
        assertThat(probe.seenAt("up/export", 1000)).isEqualTo(-1);
    }
}
