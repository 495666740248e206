package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import java.util.regex.Pattern;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;

/** What an error of the driver means. */
final class CassandraErrors {
    /** Dropped or changed behind our back: it is looked at again before the next attempt. */
    private static final Pattern SCHEMA_CHANGED =
            Pattern.compile("(?i)unconfigured table|(table|keyspace|type) \\S+ (does not exist|doesn't exist)");

    private CassandraErrors() {}

    /** The class of a failed write of one row, or a failure of the task for one that no waiting helps. */
    static StoreException ofRow(Throwable failure) {
        if (failure instanceof InvalidQueryException
                && !SCHEMA_CHANGED.matcher(message(failure)).find()) {
            return new BatchRefused("Cassandra: " + message(failure), failure);
        }
        return of(failure);
    }

    /** The class of anything else that failed. Changes of the schema by two tasks at a time end as such, too. */
    static StoreException of(Throwable failure) {
        if (failure instanceof AllNodesFailedException || failure instanceof UnauthorizedException) {
            return new StoreDown(message(failure), failure);
        }
        if (failure instanceof SyntaxError || !(failure instanceof DriverException)) {
            throw new ConnectException("Cassandra: " + message(failure), failure);
        }
        // Overloaded, too few replicas, a timeout, a connection lost on the way: the driver has tried other nodes.
        return new TransientFailure(message(failure), failure);
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
