package org.gridtally.sink.task;

import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.gridtally.sink.row.BadRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports bad rows to the worker, whose {@code errors.*} settings decide: dead letter queue, log, or failing the task.
 * The reason is the message of the error, and so the header {@code __connect.errors.exception.message}.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final @Nullable ErrantRecordReporter reporter;
    private final TaskCounters counters;

    DeadLetters(SinkTaskContext context, TaskCounters counters) {
        reporter = reporter(context);
        this.counters = counters;
    }

    /** Null in a worker older than the reporter, or where errors are neither logged nor kept. */
    private static @Nullable ErrantRecordReporter reporter(SinkTaskContext context) {
        try {
            return context.errantRecordReporter();
        } catch (NoSuchMethodError | NoClassDefFoundError olderWorker) {
            return null;
        }
    }

    void report(BadRow bad) {
        String where = bad.record().originalTopic() + "-" + bad.record().originalKafkaPartition() + " at offset "
                + bad.record().originalKafkaOffset();
        counters.deadLetter();
        if (reporter == null) {
            throw new ConnectException("bad row from " + where + ": " + bad.reason()
                    + " (set errors.tolerance and errors.deadletterqueue.topic.name to go on without it)");
        }
        LOG.debug("Bad row from {}: {}", where, bad.reason());
        reporter.report(bad.record(), new DataException(bad.reason()));
    }
}
