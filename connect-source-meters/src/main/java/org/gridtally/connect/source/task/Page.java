package org.gridtally.connect.source.task;

import java.util.List;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.MeterEvent;
import org.gridtally.connect.source.reading.Reading;

/**
 * What one request or one piece of a file gave: all of it goes to Kafka in one transaction together with the position
 * behind it.
 *
 * @param origin file name or URL without credentials
 * @param receivedAt when the input arrived, ms since 1970 UTC
 * @param from the position this page was read from
 * @param next the position behind this page. A page without any record cannot carry its position to Kafka, so
 *     re-reading it must do no harm.
 */
public record Page(
        Partition partition,
        String origin,
        long receivedAt,
        Position from,
        List<Reading> readings,
        List<MeterEvent> events,
        List<DeadLetter> deadLetters,
        Position next) {

    /** True when nothing of this page reaches Kafka. */
    public boolean isEmpty() {
        return readings.isEmpty() && events.isEmpty() && deadLetters.isEmpty();
    }
}
