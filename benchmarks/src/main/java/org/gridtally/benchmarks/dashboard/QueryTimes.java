package org.gridtally.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlResult;

/** How long one query took, run after run, from the request to the last byte of the answer. */
record QueryTimes(double[] ascendingMillis) {
    private static final int WARM_UPS = 8;

    /** Warms up, then asks so many times; every answer must be right. */
    static QueryTimes of(DruidSql sql, DashboardQuery query, JsonNode truth, int runs) {
        double[] millis = new double[runs];
        for (int run = -WARM_UPS; run < runs; run++) {
            long started = System.nanoTime();
            SqlResult answer = sql.query(query.sql());
            if (run >= 0) {
                millis[run] = (System.nanoTime() - started) / 1e6;
            }
            if (!query.isRight(answer, truth)) {
                throw new IllegalStateException(
                        query + ": expected what the generator knows, " + truth + ", found " + answer.rows());
            }
        }
        Arrays.sort(millis);
        return new QueryTimes(millis);
    }

    /** The nearest rank. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * ascendingMillis.length);
        return ascendingMillis[rank - 1];
    }
}
