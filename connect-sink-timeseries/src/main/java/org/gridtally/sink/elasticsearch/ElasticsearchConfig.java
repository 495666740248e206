package org.gridtally.sink.elasticsearch;

import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.StoreFactory;

/**
 * How indices are laid out.
 *
 * @param timeSeries whether readings and usage go into time series data streams
 * @param shards primary shards of a new index
 * @param replicas copies of each
 * @param seriesRange what part of time a data stream takes
 * @param ageing what happens to the older part of a data stream
 * @param bulkBytes bytes in one request
 */
record ElasticsearchConfig(
        boolean timeSeries,
        IndexPeriod period,
        long shards,
        long replicas,
        SeriesRange seriesRange,
        Ageing ageing,
        long bulkBytes) {
    static final String TYPE = "elasticsearch";
    static final String LAYOUT = "elasticsearch.layout";
    static final String INDEX_PERIOD = "elasticsearch.index.period";
    static final String SHARDS = "elasticsearch.index.shards";
    static final String REPLICAS = "elasticsearch.index.replicas";
    static final String BULK_MAX_BYTES = "elasticsearch.bulk.max.bytes";

    private static final String TIME_SERIES = "time_series";

    static void define(ConfigDef def) {
        VisibleWhen chosen = VisibleWhen.is(StoreFactory.TYPE, TYPE);
        Clients.define(SettingGroup.of(def, "Elasticsearch: connection", chosen));
        defineIndices(SettingGroup.of(def, "Elasticsearch: indices", chosen));
        SettingGroup series = SettingGroup.of(def, "Elasticsearch: time series data streams", chosen);
        SeriesRange.define(series);
        Ageing.define(series);
    }

    private static void defineIndices(SettingGroup group) {
        group.choice(
                        LAYOUT,
                        "index",
                        Choice.of("index", TIME_SERIES),
                        Importance.HIGH,
                        "Layout",
                        "Where readings and usage go: index, a normal index for each period, which takes readings "
                                + "and corrections of any age; or time_series, a time series data stream, "
                                + "which is smaller and can be downsampled but takes only times of its writable "
                                + "backing indices. Alarms and events always go into normal indices.")
                .choice(
                        INDEX_PERIOD,
                        "month",
                        IndexPeriod.CHOICE,
                        Importance.MEDIUM,
                        "Index period",
                        "What part of time, in UTC, a normal index holds: TABLE-2026.11 and its like, all of them "
                                + "under the alias TABLE. none makes one index for all times. Do not change it for "
                                + "a table that is there: rows would be there twice.")
                .number(
                        SHARDS,
                        1,
                        LongRange.between(1, 1_024),
                        Importance.LOW,
                        "Shards",
                        "Primary shards of a new index.")
                .number(
                        REPLICAS,
                        1,
                        LongRange.between(0, 100),
                        Importance.LOW,
                        "Replicas",
                        "Copies of each shard of a new index. With 0 a lost node loses data.")
                .number(
                        BULK_MAX_BYTES,
                        5_242_880,
                        LongRange.between(10_000, 104_857_600),
                        Importance.LOW,
                        "Bytes in a bulk request",
                        "Bytes of documents after which a further bulk request is made; servers refuse more than "
                                + "their http.max_content_length.");
    }

    static void check(AbstractConfig config, Problems problems) {
        Clients.check(config, problems);
        SeriesRange.check(config, problems);
        Ageing.check(config, problems);
    }

    static ElasticsearchConfig of(AbstractConfig config) {
        return new ElasticsearchConfig(
                TIME_SERIES.equals(config.getString(LAYOUT)),
                IndexPeriod.valueOf(config.getString(INDEX_PERIOD).toUpperCase(Locale.ROOT)),
                config.getLong(SHARDS),
                config.getLong(REPLICAS),
                SeriesRange.of(config),
                Ageing.of(config),
                config.getLong(BULK_MAX_BYTES));
    }

    /** Whether the rows of a table are a time series; alarms and events are looked up and searched instead. */
    boolean isTimeSeries(Table table) {
        return timeSeries && (table.type() == RecordType.READING || table.type() == RecordType.USAGE_WINDOW);
    }
}
