package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;

/** Writes documents in bulk, and reads those that are in their way. */
final class Requests {
    private static final int DOCUMENTS_READ = 1_000;

    private final ElasticsearchClient client;
    private final long bulkBytes;

    Requests(ElasticsearchClient client, long bulkBytes) {
        this.client = client;
        this.bulkBytes = bulkBytes;
    }

    /** Sends the attempts in as many requests as their size asks for. */
    Answers send(List<Attempt> attempts) throws StoreException {
        Answers answers = new Answers();
        int first = 0;
        long bytes = 0;
        for (int i = 0; i < attempts.size(); i++) {
            bytes += attempts.get(i).document().json().size();
            if (bytes >= bulkBytes || i == attempts.size() - 1) {
                sendOne(attempts.subList(first, i + 1), answers);
                first = i + 1;
                bytes = 0;
            }
        }
        return answers;
    }

    private void sendOne(List<Attempt> attempts, Answers answers) throws StoreException {
        BulkRequest request = BulkRequest.of(bulk ->
                bulk.operations(attempts.stream().map(Attempt::operation).toList()));
        BulkResponse response;
        try {
            response = client.bulk(request);
        } catch (IOException | ElasticsearchException failure) {
            throw EsErrors.of(failure);
        }
        if (response.errors()) {
            for (int i = 0; i < attempts.size(); i++) {
                answers.add(attempts.get(i), response.items().get(i));
            }
        }
    }

    /** Of the documents in conflict those that outrank what is there, with what it takes to replace that. */
    List<Attempt> outranking(List<Conflict> conflicts) throws StoreException {
        List<Attempt> outranking = new ArrayList<>();
        for (int first = 0; first < conflicts.size(); first += DOCUMENTS_READ) {
            List<Conflict> part = conflicts.subList(first, Math.min(conflicts.size(), first + DOCUMENTS_READ));
            List<MultiGetResponseItem<JsonNode>> found = read(part);
            for (int i = 0; i < part.size(); i++) {
                compare(part.get(i).document(), found.get(i), outranking);
            }
        }
        return outranking;
    }

    private static void compare(Document document, MultiGetResponseItem<JsonNode> item, List<Attempt> outranking)
            throws StoreException {
        if (item.isFailure()) {
            throw new TransientFailure(
                    "reading a document failed: "
                            + EsErrors.reason(item.failure().error()),
                    null);
        }
        GetResult<JsonNode> found = item.result();
        if (!found.found()) {
            outranking.add(new Attempt(document, document.layout().first(document)));
            return;
        }
        Stored stored = stored(found);
        Row row = document.row();
        if (stored.isOutrankedBy(row)) {
            outranking.add(new Attempt(document, document.layout().replace(document, stored)));
        }
    }

    private static Stored stored(GetResult<JsonNode> found) {
        JsonNode source = found.source();
        return new Stored(
                found.index(),
                found.id(),
                orZero(found.version()),
                orZero(found.seqNo()),
                orZero(found.primaryTerm()),
                source == null ? MissingNode.getInstance() : source);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private List<MultiGetResponseItem<JsonNode>> read(List<Conflict> conflicts) throws StoreException {
        List<MultiGetOperation> documents = conflicts.stream()
                .map(conflict -> MultiGetOperation.of(document -> document.index(conflict.index())
                        .id(conflict.id())
                        .source(source -> source.filter(
                                filter -> filter.includes(conflict.document().row().table().order().stream()
                                        .map(Column::name)
                                        .toList())))))
                .toList();
        try {
            return client.mget(MgetRequest.of(get -> get.docs(documents)), JsonNode.class)
                    .docs();
        } catch (IOException | ElasticsearchException failure) {
            throw EsErrors.of(failure);
        }
    }
}
