package org.gridtally.sink.row;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a row as a JSON object for stores that keep documents: a member for each column that has a value, times as ISO
 * 8601 in UTC, decimals as numbers with all their digits, maps as objects.
 */
public final class RowJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Function<Column, String> names;

    public RowJson() {
        this(Column::name);
    }

    /** Members are called as the function says. */
    public RowJson(Function<Column, String> names) {
        this.names = names;
    }

    /**
     * The row in UTF-8.
     *
     * @throws BadRowException for a text that is none, such as half of a surrogate pair
     */
    public byte[] of(Row row) {
        return write(row, "", "");
    }

    /** The row with one more member, before the others. */
    public byte[] of(Row row, String firstName, String firstValue) {
        return write(row, firstName, firstValue);
    }

    private byte[] write(Row row, String firstName, String firstValue) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        String name = "";
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            if (!firstName.isEmpty()) {
                json.writeStringField(firstName, firstValue);
            }
            List<Column> columns = row.table().columns();
            for (int i = 0; i < columns.size(); i++) {
                name = columns.get(i).name();
                Object value = row.value(i);
                if (value != null) {
                    json.writeFieldName(names.apply(columns.get(i)));
                    write(json, columns.get(i).type(), value);
                }
            }
            json.writeEndObject();
        } catch (IOException noText) {
            throw BadRowException.of(name, "a text of Unicode characters", noText.getMessage());
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, ColumnType type, Object value) throws IOException {
        switch (type) {
            case TEXT -> json.writeString((String) value);
            case INT, LONG -> json.writeNumber(((Number) value).longValue());
            case DOUBLE -> json.writeNumber((Double) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case TIME ->
                json.writeString(Instant.ofEpochMilli(Row.asLong(value)).toString());
            case JSON -> json.writeRawValue((String) value);
        }
    }
}
