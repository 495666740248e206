package org.gridtally.sink.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is at the place of a row.
 *
 * @param index the concrete index, in a data stream the backing index
 * @param source the members of the order
 */
record Stored(String index, String id, long version, long seqNo, long primaryTerm, JsonNode source) {
    private static final int DIGITS = 18;

    /** Whether the row stays instead of what is here. What is not readable was not written by the sink and loses. */
    boolean isOutrankedBy(Row row) {
        List<Column> order = row.table().order();
        for (int i = 0; i < order.size(); i++) {
            @Nullable Long found = number(order.get(i));
            if (found == null) {
                return true;
            }
            int result = Long.compare(row.order(i), found);
            if (result != 0) {
                return result > 0;
            }
        }
        return false;
    }

    private @Nullable Long number(Column column) {
        JsonNode value = source.path(column.name());
        if (column.type() == ColumnType.TIME && value.isTextual()) {
            return millis(value.textValue());
        }
        if (!value.isNumber()) {
            return null;
        }
        return column.type() == ColumnType.DECIMAL ? micros(value.decimalValue()) : (Long) value.longValue();
    }

    /** A server that makes documents up from their values gives the nearest double, which may have more digits. */
    private static @Nullable Long micros(BigDecimal value) {
        BigDecimal scaled = value.setScale(Micros.SCALE, RoundingMode.HALF_EVEN);
        return scaled.precision() > DIGITS ? null : (Long) Micros.of(scaled);
    }

    private static @Nullable Long millis(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }
}
