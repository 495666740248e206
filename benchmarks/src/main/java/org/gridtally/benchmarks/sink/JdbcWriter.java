package org.gridtally.benchmarks.sink;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.core.Quality;
import org.jspecify.annotations.Nullable;

/**
 * The rival: a generic JDBC sink with upserts through {@code addBatch}, which the driver rewrites into INSERTs of many
 * rows. What comes last replaces what is there. PostgreSQL refuses an INSERT that meets a key twice, so of each key
 * only the last row of a batch is sent.
 */
@SuppressWarnings("JavaUtilDate")
final class JdbcWriter implements Writer {
    private static final List<String> KEY = List.of("usage_point", "channel", "segment", "reading_time");
    private static final String RANK = "quality_rank";
    private static final List<Field> FIELDS = ReadingSchema.READING.fields();

    private final Connection connection;
    private final PreparedStatement upsert;
    private final int batchRows;
    private final Map<List<Object>, Struct> batch = new LinkedHashMap<>();
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    private int taken;

    JdbcWriter(Connection connection, String table, int batchRows) throws SQLException {
        this.connection = connection;
        this.batchRows = batchRows;
        connection.setAutoCommit(false);
        upsert = connection.prepareStatement(sql(table));
    }

    private static String sql(String table) {
        List<String> columns =
                Stream.concat(FIELDS.stream().map(Field::name), Stream.of(RANK)).toList();
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") ON CONFLICT ("
                + String.join(", ", KEY) + ") DO UPDATE SET "
                + columns.stream()
                        .filter(column -> !KEY.contains(column))
                        .map(column -> column + " = EXCLUDED." + column)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void put(Collection<SinkRecord> records) throws SQLException {
        for (SinkRecord each : records) {
            Struct reading = (Struct) each.value();
            batch.put(KEY.stream().map(reading::get).toList(), reading);
            taken++;
            if (taken == batchRows) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws SQLException {
        for (Struct reading : batch.values()) {
            int parameter = 1;
            for (Field field : FIELDS) {
                bind(parameter, field.schema(), reading.get(field));
                parameter++;
            }
            upsert.setInt(
                    parameter, Quality.valueOf(reading.getString("quality")).rank());
            upsert.addBatch();
        }
        upsert.executeBatch();
        connection.commit();
        batch.clear();
        taken = 0;
    }

    private void bind(int parameter, Schema schema, @Nullable Object value) throws SQLException {
        if (value == null) {
            upsert.setNull(parameter, sqlType(schema));
        } else if (value instanceof String text) {
            upsert.setString(parameter, text);
        } else if (value instanceof Date time) {
            upsert.setTimestamp(parameter, new Timestamp(time.getTime()), utc);
        } else if (value instanceof BigDecimal decimal) {
            upsert.setBigDecimal(parameter, decimal);
        } else {
            upsert.setInt(parameter, (Integer) value);
        }
    }

    private static int sqlType(Schema schema) {
        return switch (schema.type()) {
            case STRING -> Types.VARCHAR;
            case BYTES -> Types.NUMERIC;
            case INT64 -> Types.TIMESTAMP;
            default -> Types.INTEGER;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
