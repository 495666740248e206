package org.gridtally.benchmarks.endtoend;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlException;

/** Waits for a number of ingested rows with the cheapest query there is, so that asking takes little from what is measured. */
final class RowCount {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final DruidSql sql;

    RowCount(String druid) {
        this.sql = new DruidSql(druid);
    }

    /** Returns when the table has taken in so many rows; throws when that takes too long. */
    Sustained await(String table, long rows) {
        long started = System.nanoTime();
        long first = started;
        boolean begun = false;
        while (true) {
            long seen = count(table);
            long now = System.nanoTime();
            if (!begun && seen > 0) {
                begun = true;
                first = now;
            }
            if (seen >= rows) {
                return new Sustained((now - started) / 1e9, Math.max(1, now - first) / 1e9);
            }
            if (now - started > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        table + ": expected " + rows + " rows within " + PATIENCE + ", found " + seen);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private long count(String table) {
        try {
            return sql.query("SELECT SUM(\"rows\") FROM " + table)
                    .rows()
                    .get(0)
                    .get(0)
                    .asLong();
        } catch (SqlException notYetThere) {
            return 0;
        }
    }
}
