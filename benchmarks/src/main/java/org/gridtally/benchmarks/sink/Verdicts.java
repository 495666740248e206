package org.gridtally.benchmarks.sink;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the figures say beside their targets, and what a reader must know of them. */
final class Verdicts {
    private static final double ROWS_PER_S = 41_000;
    private static final double RATIO = 3;
    private static final double RATIO_RTT = 8;
    private static final double CLIENT_US = 2;

    private Verdicts() {}

    static List<String> of(Map<String, Double> metrics, Map<String, Double> ratios) {
        return List.of(
                atLeast(metrics, "postgres_rows_per_s", ROWS_PER_S),
                atLeast(ratios, "postgres_vs_jdbc", RATIO),
                atLeast(ratios, "postgres_vs_jdbc_rtt5ms", RATIO_RTT),
                verdict("client_us_per_row: %.2f, target below %.2f", metrics, "client_us_per_row", CLIENT_US, -1),
                "client_us_per_row: the whole task, driver and sockets included, through a proxy that drops the rows of"
                        + " every COPY on their way to the server, which merges nothing",
                "the rival does what generic JDBC sinks do: each poll is one transaction of multi-row INSERTs that do not"
                        + " wait for each other; it keeps what comes last and forgets versions, which the feed's order"
                        + " hides; the sink gathers a batch over many polls",
                "polls are of 500 rows, the consumer's default, and in polls_of_5000 of ten times as many, which suits"
                        + " the rival better",
                "postgres figures are medians of rounds in turns, of tables partitioned by month with a primary key,"
                        + " writers warm, each table compared with the canonical readings",
                "the other stores run as the tests start them; all are on the same two cores as the task, heaps of 256 MB, JVMs with the"
                        + " first compiler only; rows count when the store has acknowledged them");
    }

    private static String atLeast(Map<String, Double> figures, String name, double target) {
        return verdict(name + ": %.1f, target at least %.0f", figures, name, target, 1);
    }

    /** The sign tells whether more (1) or less (-1) is better. */
    private static String verdict(
            String sentence, Map<String, Double> figures, String name, double target, int better) {
        double found = Objects.requireNonNull(figures.get(name), name);
        return sentence.formatted(found, target) + (better * found >= better * target ? ", met" : ", missed");
    }
}
