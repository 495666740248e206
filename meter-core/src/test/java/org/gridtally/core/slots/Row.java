package org.gridtally.core.slots;

import java.util.Comparator;
import org.gridtally.core.Quality;

/** One reading in a test. */
public record Row(String series, long time, long value, long version, Quality quality) {
    static final Comparator<Row> CANONICAL =
            Comparator.comparingLong(Row::version).thenComparing(Row::quality).thenComparingLong(Row::value);

    /** Adds the reading to a builder. */
    public void into(SlotsBuilder builder) {
        builder.add(series, time, value, version, quality);
    }
}
