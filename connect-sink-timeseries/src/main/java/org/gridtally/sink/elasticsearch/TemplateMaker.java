package org.gridtally.sink.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index template of a table, or adds to it, and to indices that are there, the fields they lack. */
final class TemplateMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateMaker.class);

    private final ElasticsearchConfig config;
    private final SchemaEvolution evolution;

    TemplateMaker(ElasticsearchConfig config, SchemaEvolution evolution) {
        this.config = config;
        this.evolution = evolution;
    }

    /** Returns when new indices, and those that are there, can take the rows. */
    void ensure(Admin admin, Table table) throws StoreException {
        IndexNames.check(table.name());
        Template template = new Template(config, table);
        try {
            ensure(admin, table, template);
        } catch (BatchRefused refused) {
            throw new UnfitTableException("template of " + table.name() + ": " + refused.getMessage());
        }
    }

    private void ensure(Admin admin, Table table, Template template) throws StoreException {
        JsonNode found = admin.post("/_index_template/_simulate_index/" + Admin.part(template.example()))
                .path("template")
                .path("mappings")
                .path("properties");
        if (found.isEmpty()) {
            evolution.requireCreate(table);
            LOG.info("Making the index template of {}", table.name());
            put(admin, table, template, MissingNode.getInstance());
            return;
        }
        List<Column> missing = missing(table, found);
        if (!missing.isEmpty()) {
            evolution.requireAdd(table, missing);
            add(admin, table, template, found, missing);
        }
    }

    private void put(Admin admin, Table table, Template template, JsonNode found) throws StoreException {
        String policy = config.isTimeSeries(table) ? new LifecyclePolicy(config.ageing()).ensure(admin, table) : "";
        admin.put(template.path(), template.json(found, policy));
    }

    private void add(Admin admin, Table table, Template template, JsonNode found, List<Column> missing)
            throws StoreException {
        if (!admin.exists(template.path())) {
            throw new UnfitTableException("template of " + table.name() + ": expected fields "
                    + missing.stream().map(Column::name).toList()
                    + ", found none of them; add them, as the template is not the sink's");
        }
        LOG.info("Adding fields to {}: {}", table.name(), missing);
        put(admin, table, template, found);
        ObjectNode mapping = new ObjectMapper().createObjectNode();
        mapping.set("properties", template.fields(missing));
        admin.putIfThere("/" + Admin.part(template.target()).replace("%2A", "*") + "/_mapping", mapping);
    }

    /** The columns that have no field; fails for one that has a field which cannot hold its values. */
    private static List<Column> missing(Table table, JsonNode found) {
        for (Column column : table.columns()) {
            JsonNode field = found.path(column.name());
            String type = field.path("type").asText("object");
            if (!field.isMissingNode() && !FieldMapping.accepted(column.type()).contains(type)) {
                throw new UnfitTableException("template of " + table.name() + ", field " + column.name()
                        + ": expected " + String.join(" or ", FieldMapping.accepted(column.type())) + ", found "
                        + type);
            }
        }
        return table.columns().stream()
                .filter(column -> !found.has(column.name()))
                .toList();
    }
}
