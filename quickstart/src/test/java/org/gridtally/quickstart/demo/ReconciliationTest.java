package org.gridtally.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final Reconciliation reconciliation = new Reconciliation();

    @Test
    void equalSidesLeaveNothing() {
        reconciliation.channels(
                Map.of("up/E1", new SeriesTotal(4, 1_500_000)), Map.of("up/E1", new SeriesTotal(4, 1_500_000)));
        assertThat(reconciliation.equal("dead letters", 2, 2).differences()).isEmpty();
    }

    @Test
    void aMicroWattHourTooFewIsTold() {
        reconciliation.channels(
                Map.of("up/E1", new SeriesTotal(4, 1_500_000)), Map.of("up/E1", new SeriesTotal(4, 1_499_999)));
        assertThat(reconciliation.differences()).containsExactly("up/E1: sum: expected 1.500000, found 1.499999");
    }

    @Test
    void twoWrongsThatCancelInTheTotalAreTold() {
        reconciliation.channels(
                Map.of("a/E1", new SeriesTotal(1, 10), "b/E1", new SeriesTotal(1, 20)),
                Map.of("a/E1", new SeriesTotal(1, 20), "b/E1", new SeriesTotal(1, 10)));
        assertThat(reconciliation.differences()).hasSize(2);
    }

    @Test
    void aSumThatOneSideLacksIsTold() {
        reconciliation.sums("energy", Map.of("a/E1", 5_000_000L), Map.of("b/E1", 0L));
        assertThat(reconciliation.differences())
                .containsExactly(
                        "a/E1: energy: expected 5.000000, found nothing",
                        "b/E1: energy: expected nothing, found 0.000000");
    }

    @Test
    void aChannelThatOneSideLacksIsTold() {
        reconciliation.channels(Map.of("up/E1", new SeriesTotal(1, 0)), Map.of("up/B1", new SeriesTotal(2, 0)));
        assertThat(reconciliation.differences())
                .containsExactly("up/B1: readings: expected 0, found 2", "up/E1: readings: expected 1, found 0");
    }
}
