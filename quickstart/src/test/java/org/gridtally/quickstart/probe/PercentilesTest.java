package org.gridtally.quickstart.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentilesTest {
    private final Percentiles percentiles = new Percentiles();

    @Test
    void nearestRankOfManySamplesInAnyOrder() {
        for (long sample = 2000; sample >= 1; sample--) {
            percentiles.add(sample);
        }
        assertThat(percentiles.count()).isEqualTo(2000);
        assertThat(percentiles.at(50)).isEqualTo(1000);
        assertThat(percentiles.at(99)).isEqualTo(1980);
        assertThat(percentiles.at(100)).isEqualTo(2000);
    }

    @Test
    void oneSampleIsEveryPercentile() {
        percentiles.add(7);
        assertThat(percentiles.at(1)).isEqualTo(7);
        assertThat(percentiles.at(99)).isEqualTo(7);
    }

    @Test
    void withoutSamplesItIsZero() {
        assertThat(percentiles.at(99)).isZero();
    }
}
