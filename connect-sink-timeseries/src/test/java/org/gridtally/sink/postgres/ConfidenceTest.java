package org.gridtally.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private final Confidence confidence = new Confidence();

    @Test
    void returnsLaterAfterEachRefutation() {
        assertThat(batchesWithout()).isZero();
        confidence.refuted();
        assertThat(batchesWithout()).isEqualTo(1);
        confidence.refuted();
        assertThat(batchesWithout()).isEqualTo(2);
        for (int i = 0; i < 10; i++) {
            confidence.refuted();
            batchesWithout();
        }
        confidence.refuted();
        assertThat(batchesWithout()).isEqualTo(64);
    }

    @Test
    void isWholeAgainOnceConfirmed() {
        for (int i = 0; i < 4; i++) {
            confidence.refuted();
            batchesWithout();
        }
        confidence.confirmed();
        confidence.refuted();

        assertThat(batchesWithout()).isEqualTo(1);
    }

    /** How many batches go by until it is given. */
    private int batchesWithout() {
        int batches = 0;
        while (!confidence.isGiven()) {
            batches++;
        }
        return batches;
    }
}
