package org.gridtally.sink.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;

/** The index template of a table and what it says. */
final class Template {
    /** Above those that a server has for itself. */
    private static final int PRIORITY = 300;

    private final ElasticsearchConfig config;
    private final Table table;

    Template(ElasticsearchConfig config, Table table) {
        this.config = config;
        this.table = table;
    }

    String path() {
        return "/_index_template/" + Admin.part(table.name());
    }

    /** The stream, or all indices of the table as a pattern. */
    String target() {
        return isOneName() ? table.name() : table.name() + "-*";
    }

    private boolean isOneName() {
        return config.isTimeSeries(table) || config.period() == IndexPeriod.NONE;
    }

    /** The name of an index that this template would be for. */
    String example() {
        return isOneName() ? table.name() : table.name() + config.period().suffix(0);
    }

    /** Fields of these columns of the table. */
    ObjectNode fields(List<Column> columns) {
        return config.isTimeSeries(table) ? FieldMapping.timeSeries(table, columns) : FieldMapping.index(columns);
    }

    /**
     * The template.
     *
     * @param found fields that are in it already and stay
     * @param policy name of the policy of its backing indices, empty for none
     */
    ObjectNode json(JsonNode found, String policy) {
        ObjectNode template = new ObjectMapper().createObjectNode();
        template.putArray("index_patterns").add(target());
        template.put("priority", PRIORITY);
        ObjectNode inner = template.putObject("template");
        ObjectNode settings = inner.putObject("settings");
        settings.put("index.number_of_shards", config.shards());
        settings.put("index.number_of_replicas", config.replicas());
        if (config.isTimeSeries(table)) {
            template.putObject("data_stream");
            series(settings, policy);
        } else if (!isOneName()) {
            inner.putObject("aliases").putObject(table.name());
        }
        ObjectNode mappings = inner.putObject("mappings");
        // A field that another task adds in this moment must be no reason to refuse its rows.
        mappings.put("dynamic", false);
        ObjectNode properties = mappings.putObject("properties");
        found.fields().forEachRemaining(field -> properties.set(field.getKey(), field.getValue()));
        properties.setAll(fields(table.columns()));
        return template;
    }

    private void series(ObjectNode settings, String policy) {
        settings.put("index.mode", "time_series");
        ArrayNode routing = settings.putArray("index.routing_path");
        FieldMapping.dimensions(table).forEach(routing::add);
        if (config.seriesRange().isFixed()) {
            settings.put("index.time_series.start_time", config.seriesRange().start());
            settings.put("index.time_series.end_time", config.seriesRange().end());
        } else {
            // The most a server allows: meters deliver late.
            settings.put("index.look_back_time", "7d");
        }
        if (!policy.isEmpty()) {
            settings.put("index.lifecycle.name", policy);
        }
    }
}
