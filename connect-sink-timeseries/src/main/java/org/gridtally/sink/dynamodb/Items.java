package org.gridtally.sink.dynamodb;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.OrderKey;
import org.gridtally.sink.row.Row;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Rows as items: an attribute for each column that has a value. An item is put when there is none of its key, or one that
 * it outranks, which DynamoDB itself decides by comparing the order's bytes.
 */
final class Items {
    /** The partition key: the first column of every key. */
    static final String PARTITION = "usage_point";

    /** Seconds since 1970, as DynamoDB wants it. */
    static final String EXPIRY = "expires_at";

    private static final String ORDER = "canonical_order";
    private static final String OUTRANKS = "attribute_not_exists(" + PARTITION + ") OR " + ORDER + " < :" + ORDER;
    private static final long DAY_SECONDS = 86_400;

    private final long ttlDays;

    Items(long ttlDays) {
        this.ttlDays = ttlDays;
    }

    PutItemRequest put(Row row) {
        Map<String, AttributeValue> item = item(row);
        return PutItemRequest.builder()
                .tableName(row.table().name())
                .item(item)
                .conditionExpression(OUTRANKS)
                .expressionAttributeValues(Map.of(":" + ORDER, item.get(ORDER)))
                .build();
    }

    private Map<String, AttributeValue> item(Row row) {
        List<Column> columns = row.table().columns();
        Map<String, AttributeValue> item = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.value(i);
            if (value != null) {
                item.put(columns.get(i).name(), attribute(columns.get(i), value));
            }
        }
        item.put(SortKey.ATTRIBUTE, AttributeValue.fromS(SortKey.of(row)));
        item.put(ORDER, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(OrderKey.of(row))));
        if (ttlDays > 0) {
            item.put(EXPIRY, AttributeValue.fromN(Long.toString(expirySeconds(row))));
        }
        return item;
    }

    /** When DynamoDB may remove a row; only with a TTL. */
    long expirySeconds(Row row) {
        return Math.floorDiv(row.time(), 1_000L) + ttlDays * DAY_SECONDS;
    }

    private static AttributeValue attribute(Column column, Object value) {
        return switch (column.type()) {
            case TEXT, JSON -> AttributeValue.fromS((String) value);
            case BOOLEAN -> AttributeValue.fromBool((Boolean) value);
            case TIME -> AttributeValue.fromS(SortKey.time(Row.asLong(value)));
            case DECIMAL -> AttributeValue.fromN(((BigDecimal) value).toPlainString());
            case INT, LONG, DOUBLE -> AttributeValue.fromN(value.toString());
        };
    }
}
