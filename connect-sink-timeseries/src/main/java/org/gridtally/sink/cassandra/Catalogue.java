package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is in the keyspace, read and changed at one node, the same for all tasks: a node carries out changes of the schema
 * one after the other, while two nodes that are asked to make one table at the same time make two.
 */
final class Catalogue {
    private final CqlSession session;
    private final String keyspace;

    Catalogue(CqlSession session, String keyspace) {
        this.session = session;
        this.keyspace = keyspace;
    }

    boolean hasKeyspace() {
        return ask("SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = ?", keyspace)
                        .one()
                != null;
    }

    /** Kind, position and type by name of a table's columns, empty when there is no such table. */
    Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Row row : ask(
                "SELECT column_name, kind, position, type FROM system_schema.columns "
                        + "WHERE keyspace_name = ? AND table_name = ?",
                keyspace,
                table)) {
            columns.put(row.getString(0), row.getString(1) + " " + row.getInt(2) + " " + row.getString(3));
        }
        return columns;
    }

    /** Type by name of the fields of a user-defined type, in their order, empty when there is no such type. */
    Map<String, String> fields(String type) {
        Map<String, String> fields = new LinkedHashMap<>();
        Row row = ask(
                        "SELECT field_names, field_types FROM system_schema.types "
                                + "WHERE keyspace_name = ? AND type_name = ?",
                        keyspace,
                        type)
                .one();
        if (row != null) {
            List<String> names = Objects.requireNonNull(row.getList(0, String.class));
            List<String> types = Objects.requireNonNull(row.getList(1, String.class));
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), types.get(i));
            }
        }
        return fields;
    }

    /** Changes the schema; the driver returns when all nodes agree on it. */
    void change(String statement) {
        ask(statement);
    }

    private ResultSet ask(String statement, Object... values) {
        return session.execute(
                SimpleStatement.newInstance(statement, values).setNode(first()).setIdempotent(true));
    }

    private Node first() {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getState() == NodeState.UP)
                .min(Comparator.comparing(node -> String.valueOf(node.getHostId())))
                .orElseGet(() ->
                        session.getMetadata().getNodes().values().iterator().next());
    }
}
