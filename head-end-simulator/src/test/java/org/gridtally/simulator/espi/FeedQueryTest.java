package org.gridtally.simulator.espi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedQueryTest {
    @Test
    void withoutAQueryAllIsAskedFor() {
        assertThat(FeedQuery.parse(null)).isEqualTo(new FeedQuery(Long.MIN_VALUE, Long.MAX_VALUE, 100, 1));
    }

    @Test
    void readsTimesWithFractionsAndOffsets() {
        FeedQuery query = FeedQuery.parse("updated-min=2026-10-25T00:00:00.250Z&updated-max=2026-10-25T03:00:00+01:00");
        assertThat(query.from())
                .isEqualTo(Instant.parse("2026-10-25T00:00:00.250Z").toEpochMilli());
        assertThat(query.to()).isEqualTo(Instant.parse("2026-10-25T02:00:00Z").toEpochMilli());
    }

    @Test
    void theNarrowerOfUpdatedAndPublishedCounts() {
        FeedQuery query = FeedQuery.parse("updated-min=2026-10-25T00:00:00Z&published-min=2026-10-26T00:00:00Z");
        assertThat(query.from()).isEqualTo(Instant.parse("2026-10-26T00:00:00Z").toEpochMilli());
    }

    @Test
    void theNextPageAsksForTheSameSpan() {
        FeedQuery query = FeedQuery.parse("updated-min=2026-10-25T00:00:00.001Z&max-results=7");
        assertThat(FeedQuery.parse(query.next(8))).isEqualTo(new FeedQuery(query.from(), query.to(), 7, 8));
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThatThrownBy(() -> FeedQuery.parse("updated-min=yesterday"))
                .hasMessage("updated-min: expected an RFC 3339 time, found yesterday");
        assertThatThrownBy(() -> FeedQuery.parse("max-results=0"))
                .hasMessage("max-results: expected a number from 1, found 0");
    }
}
