package org.gridtally.sink.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.gridtally.sink.store.UnfitTableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes a table, billed by request. Its items may have any attributes, so a new column needs no change. */
final class TableMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TableMaker.class);
    private static final String KEY = "HASH " + Items.PARTITION + " S, RANGE " + SortKey.ATTRIBUTE + " S";

    private final SchemaEvolution evolution;
    private final boolean expires;

    TableMaker(SchemaEvolution evolution, boolean expires) {
        this.evolution = evolution;
        this.expires = expires;
    }

    /** Returns when the table can take the rows. */
    void ensure(DynamoDbAsyncClient client, Table table) throws StoreException {
        if (!table.name().matches("[A-Za-z0-9_.-]{3,255}")) {
            throw new UnfitTableException("table " + table.name() + ": expected a name of 3 to 255 letters, digits, _, "
                    + "- and .; set table.name.template");
        }
        TableDescription found = describe(client, table);
        if (found == null) {
            evolution.requireCreate(table);
            LOG.info("Making table {}", table.name());
            await(client.createTable(create(table)));
            found = describe(client, table);
        }
        if (found == null || !isOpen(found)) {
            throw new TransientFailure("table " + table.name() + " is being made", null);
        }
        requireKey(table, found);
        if (expires && evolution != SchemaEvolution.NONE) {
            expire(client, table);
        }
    }

    private static boolean isOpen(TableDescription found) {
        return found.tableStatus() == TableStatus.ACTIVE || found.tableStatus() == TableStatus.UPDATING;
    }

    private static @Nullable TableDescription describe(DynamoDbAsyncClient client, Table table) throws StoreException {
        try {
            return client.describeTable(request -> request.tableName(table.name()))
                    .join()
                    .table();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ResourceNotFoundException) {
                return null;
            }
            throw DynamoErrors.of(failure);
        }
    }

    private static CreateTableRequest create(Table table) {
        return CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(Items.PARTITION), text(SortKey.ATTRIBUTE))
                .keySchema(key(Items.PARTITION, KeyType.HASH), key(SortKey.ATTRIBUTE, KeyType.RANGE))
                .build();
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static void requireKey(Table table, TableDescription found) {
        Map<String, String> types = found.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        String key = found.keySchema().stream()
                .map(each ->
                        each.keyTypeAsString() + " " + each.attributeName() + " " + types.get(each.attributeName()))
                .collect(Collectors.joining(", "));
        if (!key.equals(KEY)) {
            throw new UnfitTableException("table " + table.name() + ", key: expected " + KEY + ", found " + key);
        }
    }

    private static void expire(DynamoDbAsyncClient client, Table table) throws StoreException {
        var found = await(client.describeTimeToLive(request -> request.tableName(table.name())));
        String status = found.timeToLiveDescription().timeToLiveStatusAsString();
        if (!List.of("ENABLED", "ENABLING").contains(status)) {
            await(client.updateTimeToLive(request -> request.tableName(table.name())
                    .timeToLiveSpecification(
                            ttl -> ttl.attributeName(Items.EXPIRY).enabled(true))));
        }
    }

    private static <T> T await(CompletableFuture<T> answer) throws StoreException {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw DynamoErrors.of(failure);
        }
    }
}
