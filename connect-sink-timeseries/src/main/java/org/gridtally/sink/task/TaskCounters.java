package org.gridtally.sink.task;

import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.common.task.TaskMetrics.Counter;

/** What every task counts, whatever its store. */
final class TaskCounters {
    private final Counter rows;
    private final Counter batches;
    private final Counter time;
    private final Counter retries;
    private final Counter deadLetters;
    private final Counter deletions;
    private final Counter pauses;

    TaskCounters(TaskMetrics metrics) {
        rows = metrics.counter("rows-total", "Rows handed to the store and taken by it");
        batches = metrics.counter("batches-total", "Batches written");
        time = metrics.counter("write-time-ms-total", "Milliseconds spent writing batches, with their retries");
        retries = metrics.counter("retries-total", "Batches tried again after a failure");
        deadLetters = metrics.counter("dead-letters-total", "Records reported to the worker as bad rows");
        deletions = metrics.counter("deletions-total", "Tombstones carried out in the store");
        pauses = metrics.counter("pauses-total", "Times the task paused because the store was down");
    }

    void written(int taken, long nanos) {
        rows.add(taken);
        batches.add(1);
        time.add(nanos / 1_000_000);
    }

    void retried() {
        retries.add(1);
    }

    void deadLetter() {
        deadLetters.add(1);
    }

    void deleted(int tombstones) {
        deletions.add(tombstones);
    }

    void paused() {
        pauses.add(1);
    }
}
