package org.gridtally.sink.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an SQLSTATE means for a batch (PostgreSQL documentation, appendix A). */
final class PgErrors {
    /** Data exception, constraint violation, cardinality, program limit (an index entry too long), raised by a trigger. */
    private static final Set<String> REFUSALS = Set.of("21", "22", "23", "54", "P0");

    /** Connection, resources, operator intervention, system error, authorization. */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58", "28", "XX");

    /** Rollback by deadlock or serialization, and a prerequisite that somebody has changed. */
    private static final Set<String> TRANSIENT = Set.of("40", "55", "25");

    private static final String QUERY_CANCELED = "57014";
    private static final String NO_PARTITION = "23514";
    private static final Set<String> TABLE_CHANGED = Set.of("42P01", "42703", "0A000");
    private static final Set<String> NOT_OPEN = Set.of("3D000", "42501");

    private PgErrors() {}

    /** The class of a failure, or a failure of the task for one that no waiting helps. */
    static StoreException of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = message(failure);
        if (QUERY_CANCELED.equals(state) || TABLE_CHANGED.contains(state) || isMissingPartition(failure)) {
            return new TransientFailure(message, failure);
        }
        String group = state.length() < 2 ? "" : state.substring(0, 2);
        if (REFUSALS.contains(group)) {
            return new BatchRefused(message, failure);
        }
        if (TRANSIENT.contains(group)) {
            return new TransientFailure(message, failure);
        }
        if (OUTAGES.contains(group) || NOT_OPEN.contains(state)) {
            return new StoreDown(message, failure);
        }
        throw new ConnectException("PostgreSQL: " + message, failure);
    }

    /** Dropped behind our back, by an operator or for its age: it is made again. */
    private static boolean isMissingPartition(SQLException failure) {
        return NO_PARTITION.equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("no partition of relation");
    }

    /** The server's message with its SQLSTATE, the place in the COPY for one that has it, never the row's other values. */
    private static String message(SQLException failure) {
        @Nullable
        ServerErrorMessage server = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        if (server == null) {
            return String.valueOf(failure.getMessage());
        }
        String text = server.getMessage() + " (SQLSTATE " + server.getSQLState() + ")";
        String column = column(server.getWhere());
        return column.isEmpty() ? text : text + ", column " + column;
    }

    /** From a context such as "COPY stage, line 7, column channel". */
    private static String column(@Nullable String where) {
        String marker = ", column ";
        if (where == null || !where.contains(marker)) {
            return "";
        }
        int at = where.indexOf(marker);
        String rest = where.substring(at + marker.length());
        int end = rest.indexOf(':');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
