package org.gridtally.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;

class ReleaseTimesTest {
    @Test
    void tellsWhenTheHeadEndHadHowMuch() {
        Ledger ledger = new Ledger();
        int series = ledger.series(new SeriesKey("A", "import", "", "INTERVAL", "Wh"));
        ledger.deliver(series, 0, 1, Quality.VALID, 1000);
        ledger.deliver(series, 900, 1, Quality.VALID, 1000);
        ledger.released(1000);
        ledger.deliver(series, 1800, 1, Quality.VALID, 2000);
        ledger.released(2000);

        assertThat(ledger.uniqueReleasedBy(999)).isZero();
        assertThat(ledger.uniqueReleasedBy(1000)).isEqualTo(2);
        assertThat(ledger.uniqueReleasedBy(3000)).isEqualTo(3);
        assertThat(ledger.releasedAt(1)).isEqualTo(1000);
        assertThat(ledger.releasedAt(2)).isEqualTo(1000);
        assertThat(ledger.releasedAt(3)).isEqualTo(2000);
        assertThat(ledger.releasedAt(4)).isEqualTo(Long.MAX_VALUE);
    }
}
