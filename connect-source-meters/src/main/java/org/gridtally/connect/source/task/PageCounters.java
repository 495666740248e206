package org.gridtally.connect.source.task;

import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.common.task.TaskMetrics.Counter;

/** Counts what the pages of one task held. */
final class PageCounters {
    private final Counter pages;
    private final Counter readings;
    private final Counter events;
    private final Counter deadLetters;

    PageCounters(TaskMetrics metrics) {
        pages = metrics.counter("pages-total", "Pages or file pieces read");
        readings = metrics.counter("readings-total", "Readings sent to Kafka");
        events = metrics.counter("events-total", "Meter events sent to Kafka");
        deadLetters = metrics.counter("dead-letters-total", "Inputs sent to the dead letter topic");
    }

    void count(Page page) {
        pages.add(1);
        readings.add(page.readings().size());
        events.add(page.events().size());
        deadLetters.add(page.deadLetters().size());
    }
}
