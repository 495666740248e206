package org.gridtally.sink.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.jspecify.annotations.Nullable;

/** The projections of the schemas a task has seen. Converters hand out one schema object for many records. */
final class Projections {
    private static final int MOST_SCHEMAS = 1_000;

    private final Tables tables = new Tables();
    private final Accessors accessors;
    private final RecordTypes types;
    private final Map<String, Map<Schema, Projection>> byTable = new HashMap<>();

    Projections(RecordTypes types, TimeRange range) {
        this.types = types;
        accessors = new Accessors(range);
    }

    Projection of(String table, Schema schema) {
        Map<Schema, Projection> known = byTable.computeIfAbsent(table, unused -> new IdentityHashMap<>());
        Projection projection = known.get(schema);
        if (projection == null) {
            if (known.size() >= MOST_SCHEMAS) {
                // A converter that makes a schema object per record must not fill the heap.
                known.clear();
            }
            projection = make(table, schema);
            known.put(schema, projection);
        }
        return projection;
    }

    private Projection make(String name, Schema schema) {
        RecordType type = types.of(schema);
        Set<String> known = type.columns().stream().map(Column::name).collect(Collectors.toSet());
        List<Column> further = new ArrayList<>();
        schema.fields().stream()
                .filter(field -> !known.contains(field.name()))
                .forEach(field -> further.add(FieldTypes.column(field)));
        Table table = tables.with(name, type, further);
        Accessor[] all = new Accessor[table.columns().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = accessor(table.columns().get(i), schema);
        }
        return new Projection(table, all);
    }

    private Accessor accessor(Column column, Schema schema) {
        @Nullable Accessor derived = DerivedColumns.accessor(column.name());
        if (derived != null) {
            return derived;
        }
        @Nullable Field field = schema.field(column.name());
        if (field == null && column.required()) {
            throw BadRowException.of(column.name(), "a field of type " + column.type(), "no such field");
        }
        return field == null ? Accessor.NOTHING : accessors.of(field, column);
    }
}
