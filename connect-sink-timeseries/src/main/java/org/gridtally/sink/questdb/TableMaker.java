package org.gridtally.sink.questdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.gridtally.sink.store.UnfitTableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a table and its view, or adds to them what they lack. */
final class TableMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TableMaker.class);

    /**
     * Refusals that the next attempt does not meet: many tasks make the same table at once, and a view sees a column of
     * its table a moment after it was added.
     */
    private static final Pattern NOT_YET =
            Pattern.compile("busy|lock|already exists|duplicate column|concurrent|timeout|Invalid column");

    /** Positions in the answer to SHOW COLUMNS. */
    private static final int NAME = 0;

    private static final int TYPE = 1;

    private final QuestDbHttp http;
    private final QuestDbConfig config;
    private final SchemaEvolution evolution;

    TableMaker(QuestDbHttp http, QuestDbConfig config, SchemaEvolution evolution) {
        this.http = http;
        this.config = config;
        this.evolution = evolution;
    }

    /** Returns when the table can take the rows. */
    void ensure(Table table) throws StoreException {
        TableSql sql = new TableSql(table, config);
        JsonNode columns = columns(table.name());
        if (columns.isEmpty()) {
            evolution.requireCreate(table);
            LOG.info("Making table {}", table.name());
            run(sql.create(), table);
            columns = columns(table.name());
        }
        checkIdentity(sql, columns);
        Map<String, String> types = types(columns);
        List<Column> missing = missing(table, types);
        evolution.requireAdd(table, missing);
        for (Column column : missing) {
            LOG.info("Adding column {} to {}", column.name(), table.name());
            run(sql.addColumn(column), table);
        }
        if (config.view() && evolution != SchemaEvolution.NONE) {
            ensureView(sql);
        }
    }

    private void ensureView(TableSql sql) throws StoreException {
        Set<String> there = types(columns(sql.viewName())).keySet();
        if (!sql.table().columns().stream().allMatch(column -> there.contains(column.name()))) {
            run(sql.createView(), sql.table());
        }
    }

    /** What SHOW COLUMNS tells, nothing when there is no such table. */
    private JsonNode columns(String table) throws StoreException {
        return QuestDbHttp.json(http.sql("SHOW COLUMNS FROM " + TableSql.name(table)))
                .path("dataset");
    }

    private static Map<String, String> types(JsonNode columns) {
        Map<String, String> types = new HashMap<>();
        for (JsonNode column : columns) {
            types.put(column.path(NAME).asText(), column.path(TYPE).asText());
        }
        return types;
    }

    /** A table that somebody else made may tell duplicates by the key alone: then a late lower version would stay. */
    private static void checkIdentity(TableSql sql, JsonNode columns) {
        List<String> found = new ArrayList<>();
        for (JsonNode column : columns) {
            if (column.path(column.size() - 1).asBoolean()) {
                found.add(column.path(NAME).asText());
            }
        }
        if (!new HashSet<>(found).equals(new HashSet<>(sql.identity()))) {
            throw new UnfitTableException("table " + sql.table().name() + ": expected DEDUP UPSERT KEYS("
                    + String.join(", ", sql.identity()) + "), found (" + String.join(", ", found) + ")");
        }
    }

    private static List<Column> missing(Table table, Map<String, String> found) {
        for (Column column : table.columns()) {
            String type = found.get(column.name());
            if (type != null && !QuestDbType.accepts(type, column.type())) {
                throw new UnfitTableException("table " + table.name() + ", column " + column.name() + ": expected "
                        + QuestDbType.of(column.type(), false) + ", found " + type);
            }
        }
        return table.columns().stream()
                .filter(column -> !found.containsKey(column.name()))
                .toList();
    }

    private void run(String statement, Table table) throws StoreException {
        Answer answer = http.sql(statement);
        if (answer.isOk()) {
            return;
        }
        String refusal = "table " + table.name() + ": QuestDB refuses to make it: " + QuestDbHttp.message(answer);
        if (NOT_YET.matcher(refusal).find()) {
            throw new TransientFailure(refusal, null);
        }
        throw new UnfitTableException(refusal);
    }
}
