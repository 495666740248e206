package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.gridtally.sink.row.BadRow;

/** A document and the way in which it is tried to be written now. */
record Attempt(Document document, BulkOperation operation) {

    BadRow refused(String reason) {
        return new BadRow(document.row().record(), reason);
    }
}
