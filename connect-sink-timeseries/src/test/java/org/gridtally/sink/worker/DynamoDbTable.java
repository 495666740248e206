package org.gridtally.sink.worker;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gridtally.testkit.TestDynamoDb;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What a test asks of the table that the sink wrote. */
final class DynamoDbTable implements WrittenStore {
    /** DynamoDB Local reads all that is left of a segment for every page of it. */
    private static final int SEGMENTS = 128;

    private final TestDynamoDb dynamoDb;
    private final String name;
    private final DynamoDbAsyncClient client;

    DynamoDbTable(TestDynamoDb dynamoDb, String name) {
        this.dynamoDb = dynamoDb;
        this.name = name;
        client = DynamoDbAsyncClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(dynamoDb.url()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .build();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("store.type", "dynamodb");
        settings.put("dynamodb.region", "eu-west-1");
        settings.put("dynamodb.endpoint", dynamoDb.url());
        settings.put("dynamodb.access.key", "key");
        settings.put("dynamodb.secret.key", "secret");
        // The local server has little memory and one writer.
        settings.put("dynamodb.requests.in.flight", "8");
        return settings;
    }

    /** No key is empty or longer than 2,048 bytes. */
    @Override
    public Map<String, String> refused() {
        Map<String, String> refused = BadRows.longer(2_048, "DynamoDB: ");
        refused.put("", "DynamoDB: ");
        return refused;
    }

    @Override
    public long count() {
        long[] count = new long[1];
        try {
            scan(Select.COUNT, page -> count[0] += page.count());
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof ResourceNotFoundException)) {
                throw failed;
            }
        }
        return count[0];
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        scan(Select.ALL_ATTRIBUTES, page -> page.items().forEach(item -> target.accept(reading(item))));
    }

    private static StoredReading reading(Map<String, AttributeValue> item) {
        return new StoredReading(
                item.get("usage_point").s(),
                Instant.parse(item.get("reading_time").s()).toEpochMilli(),
                Instant.parse(item.get("version").s()).toEpochMilli(),
                Integer.parseInt(item.get("quality_rank").n()),
                new BigDecimal(item.get("value").n()).movePointRight(6).longValueExact());
    }

    /** The only item of a usage point, empty when there is none. */
    Map<String, AttributeValue> item(String tableName, String usagePoint) {
        return client
                .query(request -> request.tableName(tableName)
                        .consistentRead(true)
                        .keyConditionExpression("usage_point = :usage_point")
                        .expressionAttributeValues(Map.of(":usage_point", AttributeValue.fromS(usagePoint))))
                .join()
                .items()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** Makes a table of another key than the sink's. */
    void create(String tableName, String partition) {
        client.createTable(request -> request.tableName(tableName)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(
                                attribute -> attribute.attributeName(partition).attributeType(ScalarAttributeType.S))
                        .keySchema(key -> key.attributeName(partition).keyType(KeyType.HASH)))
                .join();
    }

    private void scan(Select select, Consumer<ScanResponse> target) {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            scan(segment, select, target);
        }
    }

    private void scan(int segment, Select select, Consumer<ScanResponse> target) {
        Map<String, AttributeValue> from = null;
        do {
            @Nullable Map<String, AttributeValue> start = from;
            ScanResponse page = client.scan(request -> request.tableName(name)
                            .segment(segment)
                            .totalSegments(SEGMENTS)
                            .select(select)
                            .consistentRead(true)
                            .exclusiveStartKey(start))
                    .join();
            target.accept(page);
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (from != null);
    }

    @Override
    public void close() {
        client.close();
    }
}
