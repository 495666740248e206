package org.gridtally.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.avro.Quality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityRankTest {
    /** De-duplication takes the place in the Avro enum for the rank. */
    @ParameterizedTest
    @EnumSource(Quality.class)
    void theAvroEnumIsInTheOrderOfRanks(Quality quality) {
        assertThat(org.gridtally.core.Quality.valueOf(quality.name()).rank()).isEqualTo(quality.ordinal());
    }
}
