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
 * The rival: what the generic JDBC sinks for Kafka Connect that are in use do (their {@code JdbcDbWriter.write}): every
 * poll is a transaction. It asks whether the connection is alive, prepares the upsert, adds its rows through {@code
 * addBatch}, which the driver rewrites into INSERTs of many rows, and commits. What comes last replaces what is there.
 * PostgreSQL refuses an INSERT that meets a key twice, so of each key only the last row of a batch is sent.
 */
@SuppressWarnings("JavaUtilDate")
final class JdbcWriter implements Writer {
    private static final List<String> KEY = List.of("usage_point", "channel", "segment", "reading_time");
    private static final String RANK = "quality_rank";
    /** Theirs unless configured; a poll is smaller unless configured. */
    private static final int BATCH_ROWS = 3_000;

    private static final int VALIDITY_SECONDS = 5;
    private static final List<Field> FIELDS = ReadingSchema.READING.fields();

    private final Connection connection;
    private final String sql;
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    JdbcWriter(Connection connection, String table) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        sql = sql(table);
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
        if (!connection.isValid(VALIDITY_SECONDS)) {
            throw new SQLException("the connection is lost");
        }
        Map<List<Object>, Struct> batch = new LinkedHashMap<>();
        for (SinkRecord each : records) {
            Struct reading = (Struct) each.value();
            batch.put(KEY.stream().map(reading::get).toList(), reading);
            if (batch.size() == BATCH_ROWS) {
                upsert(batch.values());
                batch.clear();
            }
        }
        upsert(batch.values());
        connection.commit();
    }

    private void upsert(Collection<Struct> readings) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Struct reading : readings) {
                int parameter = 1;
                for (Field field : FIELDS) {
                    bind(upsert, parameter, field.schema(), reading.get(field));
                    parameter++;
                }
                upsert.setInt(
                        parameter, Quality.valueOf(reading.getString("quality")).rank());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Nothing waits: every poll has been committed. */
    @Override
    public void flush() {}

    private void bind(PreparedStatement upsert, int parameter, Schema schema, @Nullable Object value)
            throws SQLException {
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
