package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;
import org.jspecify.annotations.Nullable;

/** What became of each attempt of one or more bulk requests; of those that were written nothing is kept. */
final class Answers {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Attempt> postponed = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private String postponement = "";

    void add(Attempt attempt, BulkResponseItem item) throws StoreException {
        @Nullable ErrorCause error = item.error();
        if (error == null) {
            return;
        }
        String reason = EsErrors.reason(error);
        if (item.status() == CONFLICT) {
            conflicts.add(new Conflict(attempt.document(), item.index(), String.valueOf(item.id())));
        } else if (item.status() == TOO_MANY || item.status() >= 500) {
            postponed.add(attempt);
            postponement = "status " + item.status() + ": " + reason;
        } else if (isAboutTheIndex(attempt, item.status(), String.valueOf(error.type()))) {
            throw indexFailure(item, reason);
        } else {
            bad.add(attempt.refused(reason));
        }
    }

    /** A row cannot help it: the index is missing, closed, not ours, or blocked for writing. */
    private static boolean isAboutTheIndex(Attempt attempt, int status, String type) {
        // A backing index that is only read any more has been downsampled: what corrects it comes too late for good.
        boolean tooLate =
                attempt.document().layout() instanceof TimeSeriesStream && type.equals("cluster_block_exception");
        return !tooLate && (status == FORBIDDEN || status == NOT_FOUND || type.equals("index_closed_exception"));
    }

    private static StoreException indexFailure(BulkResponseItem item, String reason) {
        if (item.status() == NOT_FOUND) {
            throw new UnfitTableException("index " + item.index()
                    + ": not there, and the server makes none (action.auto_create_index): " + reason);
        }
        return new StoreDown("index " + item.index() + ": " + reason, null);
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** Those that the server had no room for, and why the last of them. */
    List<Attempt> postponed() {
        return postponed;
    }

    String postponement() {
        return postponement;
    }

    List<BadRow> bad() {
        return bad;
    }
}
