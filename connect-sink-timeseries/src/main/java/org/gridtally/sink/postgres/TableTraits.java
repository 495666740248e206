package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.jspecify.annotations.Nullable;

/**
 * How an existing table is to be written.
 *
 * @param partitioned whether PostgreSQL itself partitions it
 * @param takesCopies whether its columns take the bytes of the sink's types; those of somebody else's table may want a
 *     conversion, which only an INSERT does
 */
record TableTraits(boolean partitioned, boolean takesCopies) {
    static TableTraits of(Connection connection, PostgresConfig config, Table table) throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        Map<String, String> types = catalogue.columns(config.schema(), table.name());
        boolean sameBytes = table.columns().stream().allMatch(column -> hasItsBytes(column, types.get(column.name())));
        return new TableTraits(catalogue.isPartitioned(config.schema(), table.name()), sameBytes);
    }

    private static boolean hasItsBytes(Column column, @Nullable String found) {
        return found != null && PgType.sameBytes(column.type()).contains(found);
    }
}
