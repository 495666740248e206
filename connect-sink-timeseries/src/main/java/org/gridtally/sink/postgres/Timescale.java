package org.gridtally.sink.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Table;

/** Makes a new table a hypertable, with the policies that were asked for. */
final class Timescale {
    private static final String DEFAULT_CHUNK = "7 days";

    private final PostgresConfig config;
    private final SqlRunner sql;

    Timescale(PostgresConfig config, SqlRunner sql) {
        this.config = config;
        this.sql = sql;
    }

    void convert(Table table) throws SQLException {
        String target = Identifiers.quote(config.schema()) + "." + Identifiers.quote(table.name());
        String name = Identifiers.literal(target);
        String chunk = config.partitions() == PartitionInterval.NONE
                ? DEFAULT_CHUNK
                : config.partitions().sql();
        sql.run("SELECT create_hypertable(" + name + ", by_range("
                + Identifiers.literal(table.time().name()) + ", INTERVAL " + Identifiers.literal(chunk)
                + "), create_default_indexes => false)");
        if (config.compressAfterDays() > 0) {
            compress(table, target, name);
        }
        if (config.retentionDays() > 0) {
            sql.run("SELECT add_retention_policy(" + name + ", INTERVAL '" + config.retentionDays() + " days')");
        }
        if (config.hourlyAggregate() && table.type() == RecordType.READING) {
            aggregate(table, target);
        }
    }

    /** Segments by what identifies a series, so that a correction unpacks one series of a chunk, not the chunk. */
    private void compress(Table table, String target, String name) throws SQLException {
        List<Column> series = table.key().subList(0, table.key().size() - 1);
        String segments =
                series.stream().map(column -> Identifiers.quote(column.name())).collect(Collectors.joining(", "));
        sql.run("ALTER TABLE " + target + " SET (timescaledb.compress, timescaledb.compress_segmentby = "
                + Identifiers.literal(segments) + ", timescaledb.compress_orderby = "
                + Identifiers.literal(Identifiers.quote(table.time().name())) + ")");
        sql.run("SELECT add_compression_policy(" + name + ", INTERVAL '" + config.compressAfterDays() + " days')");
    }

    /** Refreshed from its beginning: a correction may be of any age, and only hours that changed are computed again. */
    private void aggregate(Table table, String target) throws SQLException {
        String view = Identifiers.quote(config.schema()) + "." + Identifiers.quote(table.name() + "_hourly");
        sql.run("CREATE MATERIALIZED VIEW " + view + " WITH (timescaledb.continuous, "
                + "timescaledb.materialized_only = false) AS SELECT usage_point, channel, kind, unit, "
                + "time_bucket(INTERVAL '1 hour', reading_time) AS hour, sum(value) AS value_sum, "
                + "min(value) AS value_min, max(value) AS value_max, count(*) AS readings FROM " + target
                + " GROUP BY usage_point, channel, kind, unit, hour WITH NO DATA");
        sql.run(
                "SELECT add_continuous_aggregate_policy(" + Identifiers.literal(view)
                        + ", start_offset => NULL, end_offset => INTERVAL '1 hour', schedule_interval => INTERVAL '10 minutes')");
    }
}
