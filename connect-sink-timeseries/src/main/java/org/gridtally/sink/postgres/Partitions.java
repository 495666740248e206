package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/** The partitions of one table that PostgreSQL partitions by time: made before the first row that needs them. */
final class Partitions {
    private static final long DAY_MS = 86_400_000L;

    private final PostgresConfig config;
    private final Table table;
    private final Set<LocalDate> known = new HashSet<>();
    private long coveredFrom;
    private long coveredTo;

    Partitions(PostgresConfig config, Table table) {
        this.config = config;
        this.table = table;
    }

    /** Makes what the rows need and is not there, in transactions before theirs. */
    void cover(Connection connection, List<Row> rows) throws SQLException {
        for (Row row : rows) {
            long time = row.time();
            if (time < coveredFrom || time >= coveredTo) {
                cover(connection, time);
            }
        }
    }

    private void cover(Connection connection, long time) throws SQLException {
        LocalDate start = config.partitions().start(LocalDate.ofEpochDay(Math.floorDiv(time, DAY_MS)));
        if (!known.contains(start)) {
            make(connection, start);
            known.add(start);
        }
        coveredFrom = start.toEpochDay() * DAY_MS;
        coveredTo = config.partitions().end(start).toEpochDay() * DAY_MS;
    }

    private void make(Connection connection, LocalDate start) throws SQLException {
        SqlRunner sql = new SqlRunner(connection);
        sql.lock(config.schema() + "." + table.name());
        String name = table.name() + "_p" + start.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (new Catalogue(connection).columns(config.schema(), name).isEmpty()) {
            // Made apart and then attached: that does not wait for those who read or write the table.
            String partition = quoted(name);
            String parent = quoted(table.name());
            sql.run("CREATE TABLE " + partition + " (LIKE " + parent + " INCLUDING ALL)");
            sql.run("ALTER TABLE " + parent + " ATTACH PARTITION " + partition + " FOR VALUES FROM (" + bound(start)
                    + ") TO (" + bound(config.partitions().end(start)) + ")");
        }
        connection.commit();
    }

    private static String bound(LocalDate day) {
        return Identifiers.literal(day + " 00:00:00+00");
    }

    private String quoted(String name) {
        return Identifiers.quote(config.schema()) + "." + Identifiers.quote(name);
    }
}
