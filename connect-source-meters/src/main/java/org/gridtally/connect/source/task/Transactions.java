package org.gridtally.connect.source.task;

import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;

/** Draws the boundary of a transaction where the worker lets the connector draw it. */
final class Transactions {
    private Transactions() {}

    /** Commits behind this record when {@code transaction.boundary=connector}; else the worker decides by itself. */
    static void commitAfter(SourceTaskContext context, SourceRecord last) {
        try {
            TransactionContext transaction = context.transactionContext();
            if (transaction != null) {
                transaction.commitTransaction(last);
            }
        } catch (NoSuchMethodError | NoClassDefFoundError workerBefore33) {
            // Such a worker has no transactions; its delivery is at least once.
        }
    }
}
