package org.gridtally.sink.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Removes the items of a tombstone: it reads the keys of the usage point that fit, and deletes them in batches. */
final class Deleter {
    /** As many as DynamoDB takes. */
    private static final int BATCH = 25;

    private final DynamoDbAsyncClient client;

    Deleter(DynamoDbAsyncClient client) {
        this.client = client;
    }

    /** A table that is not there holds nothing to delete. */
    void delete(Deletion deletion) throws StoreException {
        try {
            Map<String, AttributeValue> from = Map.of();
            do {
                QueryResponse page = client.query(keys(deletion, from)).join();
                List<WriteRequest> requests =
                        page.items().stream().map(Deleter::request).toList();
                for (int first = 0; first < requests.size(); first += BATCH) {
                    int end = Math.min(requests.size(), first + BATCH);
                    write(Map.of(deletion.table(), requests.subList(first, end)));
                }
                from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
            } while (!from.isEmpty());
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof ResourceNotFoundException)) {
                throw DynamoErrors.of(failure);
            }
        }
    }

    private static QueryRequest keys(Deletion deletion, Map<String, AttributeValue> from) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        List<String> filters = new ArrayList<>();
        deletion.key().forEach((column, value) -> {
            names.put("#" + column, column);
            values.put(":" + column, text(value));
            if (!column.equals(Items.PARTITION)) {
                filters.add(equal(column));
            }
        });
        names.put("#" + SortKey.ATTRIBUTE, SortKey.ATTRIBUTE);
        return QueryRequest.builder()
                .tableName(deletion.table())
                .consistentRead(true)
                .keyConditionExpression(equal(Items.PARTITION))
                .filterExpression(filters.isEmpty() ? null : String.join(" AND ", filters))
                .projectionExpression("#" + Items.PARTITION + ", #" + SortKey.ATTRIBUTE)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .exclusiveStartKey(from.isEmpty() ? null : from)
                .build();
    }

    private static String equal(String column) {
        return "#" + column + " = :" + column;
    }

    private static AttributeValue text(Object value) {
        return AttributeValue.fromS(value instanceof String text ? text : SortKey.time(Row.asLong(value)));
    }

    private static WriteRequest request(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    /** What DynamoDB leaves undone is asked for again at once while it gets less, else after the task's backoff. */
    private void write(Map<String, List<WriteRequest>> batch) throws StoreException {
        Map<String, List<WriteRequest>> left = batch;
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> asked = left;
            left = client.batchWriteItem(request -> request.requestItems(asked))
                    .join()
                    .unprocessedItems();
            if (size(left) == size(asked)) {
                throw new TransientFailure(
                        "DynamoDB deleted none of " + size(asked) + " items, it is throttling", null);
            }
        }
    }

    private static int size(Map<String, List<WriteRequest>> batch) {
        return batch.values().stream().mapToInt(List::size).sum();
    }
}
