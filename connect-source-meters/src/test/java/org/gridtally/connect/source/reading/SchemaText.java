package org.gridtally.connect.source.reading;

import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The text of a schema with everything that readers of any language see: names, types, logical types, docs, defaults. */
final class SchemaText {
    private SchemaText() {}

    static String of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFullName() + " // " + schema.getDoc() + "\n"
                        + schema.getFields().stream().map(SchemaText::of).collect(Collectors.joining("\n"));
            case ENUM ->
                "enum " + schema.getFullName() + schema.getEnumSymbols() + " default " + schema.getEnumDefault()
                        + " // " + schema.getDoc();
            case UNION -> schema.getTypes().stream().map(SchemaText::of).collect(Collectors.joining(" | "));
            case MAP -> "map of " + of(schema.getValueType());
            default -> schema.getType() + " " + logical(schema);
        };
    }

    private static String of(Schema.Field field) {
        return field.name() + ": " + of(field.schema()) + " = "
                + (field.hasDefaultValue() ? field.defaultVal() : "none") + " // " + field.doc();
    }

    private static String logical(Schema schema) {
        return schema.getLogicalType() == null
                ? ""
                : schema.getLogicalType().getName() + " precision " + schema.getObjectProp("precision") + " scale "
                        + schema.getObjectProp("scale");
    }
}
