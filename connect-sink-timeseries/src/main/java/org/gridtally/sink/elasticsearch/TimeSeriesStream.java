package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.gridtally.sink.row.RowJson;

/**
 * A time series data stream: its documents are identified by their dimensions and time, which are the key of a row. It
 * takes new documents only. One that meets a conflict is compared with what is there and, if it outranks it, replaces
 * it in its backing index, unless that has changed since.
 */
final class TimeSeriesStream implements Layout {
    /** What a data stream calls the time of a document; the column's own name is an alias of it. */
    static final String TIME = "@timestamp";

    private final String stream;
    private final RowJson json;

    /** The stream with this name, of rows whose time is in this column. */
    TimeSeriesStream(String stream, String timeColumn) {
        this.stream = stream;
        json = new RowJson(column -> column.name().equals(timeColumn) ? TIME : column.name());
    }

    @Override
    public RowJson json() {
        return json;
    }

    @Override
    public BulkOperation first(Document document) {
        return BulkOperation.of(bulk -> bulk.create(write -> write.index(stream).document(document.json())));
    }

    @Override
    public BulkOperation replace(Document document, Stored stored) {
        return BulkOperation.of(bulk -> bulk.index(write -> write.index(stored.index())
                .id(stored.id())
                .ifSeqNo(stored.seqNo())
                .ifPrimaryTerm(stored.primaryTerm())
                .document(document.json())));
    }
}
