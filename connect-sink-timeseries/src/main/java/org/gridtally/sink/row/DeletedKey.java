package org.gridtally.sink.row;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** The values of key columns that a tombstone's key holds. */
final class DeletedKey {
    /** The first key column of every record type. */
    private static final String USAGE_POINT = "usage_point";

    private static final Set<String> KEY_COLUMNS = Arrays.stream(RecordType.values())
            .flatMap(type -> type.columns().subList(0, type.keyColumns()).stream())
            .map(Column::name)
            .collect(Collectors.toUnmodifiableSet());

    private DeletedKey() {}

    static Map<String, Object> of(@Nullable Object key) {
        if (key instanceof String usagePoint) {
            return Map.of(USAGE_POINT, usagePoint);
        }
        Map<String, Object> values = key instanceof Struct struct ? fields(struct) : Map.of();
        if (!values.containsKey(USAGE_POINT)) {
            throw BadRowException.of("key of the tombstone", "a usage point, or a struct with usage_point in it", key);
        }
        return values;
    }

    private static Map<String, Object> fields(Struct struct) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : struct.schema().fields()) {
            Object value = struct.get(field);
            if (KEY_COLUMNS.contains(field.name()) && value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }
}
