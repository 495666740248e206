package org.gridtally.sink.row;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.connect.data.Schema;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.sink.config.SettingGroup;
import org.jspecify.annotations.Nullable;

/** Of which type a record is: as configured, else by the name of its schema. */
final class RecordTypes {
    static final String TYPE = "record.type";

    private static final String AUTO = "auto";

    private final @Nullable RecordType fixed;

    private RecordTypes(@Nullable RecordType fixed) {
        this.fixed = fixed;
    }

    static void define(ConfigDef def) {
        SettingGroup.of(def, "Records")
                .choice(
                        TYPE,
                        AUTO,
                        Choice.of(AUTO, "reading", "usage_window", "alarm", "event"),
                        Importance.MEDIUM,
                        "Record type",
                        "What the records are. With auto the name of the value's schema decides: MeterReading, "
                                + "UsageWindow, Alarm or MeterEvent in any namespace. Set it for records whose schema "
                                + "has another name or none.");
    }

    static RecordTypes of(AbstractConfig config) {
        String name = config.getString(TYPE);
        return new RecordTypes(AUTO.equals(name) ? null : RecordType.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    RecordType of(Schema schema) {
        if (fixed != null) {
            return fixed;
        }
        String name = String.valueOf(schema.name());
        String last = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(RecordType.values())
                .filter(type -> type.schemaName().equals(last))
                .findFirst()
                .orElseThrow(() -> BadRowException.of(
                        "schema of the value",
                        Arrays.stream(RecordType.values())
                                        .map(RecordType::schemaName)
                                        .collect(Collectors.joining(", "))
                                + " (or a " + TYPE + ")",
                        schema.name() == null ? "a schema without a name" : name));
    }
}
