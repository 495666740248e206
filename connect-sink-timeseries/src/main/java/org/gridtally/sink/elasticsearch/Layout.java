package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.gridtally.sink.row.RowJson;

/** How the rows of one table are kept, so that the row of each key that outranks the others stays. */
interface Layout {
    /** Writes rows as JSON. */
    RowJson json();

    /** Writes the document unless another one of its key is, or may be, in its way: then the answer is a conflict. */
    BulkOperation first(Document document);

    /** Writes the document in the place of what was found there, unless that has changed since: again a conflict. */
    BulkOperation replace(Document document, Stored stored);
}
