package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowJson;

/**
 * Normal indices: the id of a document is its key, and the server keeps the document with the higher external version.
 *
 * <p>The version is the weightiest value of the order (the version of a reading, in milliseconds) and 20 bits behind it.
 * Of documents equal in that value the one that comes second meets a conflict, is compared with what is there in the
 * rest of the order, and, if it outranks it, gets the next number in the 20 bits: so the server also refuses it when
 * another task was faster.
 */
final class VersionedIndex implements Layout {
    /** For as many replacements at one version, which each need a higher quality or value. */
    private static final int TIE_BITS = 20;

    private static final long MOST = (1L << (63 - TIE_BITS)) - 1;

    private final RowJson json = new RowJson();
    private final IndexPeriod period;

    VersionedIndex(IndexPeriod period) {
        this.period = period;
    }

    @Override
    public RowJson json() {
        return json;
    }

    @Override
    public BulkOperation first(Document document) {
        return index(document, version(document.row()));
    }

    @Override
    public BulkOperation replace(Document document, Stored stored) {
        return index(document, Math.max(version(document.row()), stored.version() + 1));
    }

    private BulkOperation index(Document document, long version) {
        String index =
                document.row().table().name() + period.suffix(document.row().time());
        return BulkOperation.of(bulk -> bulk.index(write -> write.index(index)
                .id(DocumentId.of(document.row()))
                .versionType(VersionType.External)
                .version(version)
                .document(document.json())));
    }

    private static long version(Row row) {
        long weightiest = row.order(0);
        if (weightiest < 0 || weightiest > MOST) {
            String column = row.table().order().get(0).name();
            throw BadRowException.of(column, "0 to 2^43 - 1 (a time from 1970 to 2248)", weightiest);
        }
        return weightiest << TIE_BITS;
    }
}
