package org.gridtally.connect.source.nem12.file;

import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.common.task.TaskMetrics.Counter;

/** Counts what became of the files of one task. */
final class FileCounters {
    private final Counter done;
    private final Counter flawed;
    private final Counter putOff;

    FileCounters(TaskMetrics metrics) {
        done = metrics.counter("files-done-total", "Files read to their end");
        flawed = metrics.counter("files-flawed-total", "Files read to their end of which a part could not be read");
        putOff = metrics.counter("files-put-off-total", "Times a file could not be read and was put off");
    }

    void done(boolean withFlaw) {
        done.add(1);
        flawed.add(withFlaw ? 1 : 0);
    }

    void putOff() {
        putOff.add(1);
    }
}
