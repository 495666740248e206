package org.gridtally.benchmarks.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gridtally.quickstart.stack.Progress;
import org.gridtally.quickstart.stack.Stack;

/**
 * Ingests the accepted readings twice more into Druid, once with doubleSum and once with METER_SLOTS, and compares. Each
 * begins with the topic full and the rest of the stack idle.
 */
final class DruidRivals {
    private final Stack stack;
    private final RowCount rows;
    private final Progress progress;

    DruidRivals(Stack stack, RowCount rows, Progress progress) {
        this.stack = stack;
        this.rows = rows;
        this.progress = progress;
    }

    /** Rates against the rival's; above 1 METER_SLOTS is faster. */
    Map<String, Double> compare(long accepted) {
        stack.druid().rest().terminateSupervisor("meter_readings");
        double rival = secondsFor("rival_double_sum", "doubleSum", "\"fieldName\": \"value\",", accepted);
        double ours = secondsFor("rival_meter_slots", "meterSlots", "", accepted);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("druid_ingest_slots_vs_doublesum", rival / ours);
        return ratios;
    }

    private double secondsFor(String table, String aggregator, String input, long accepted) {
        stack.druid()
                .rest()
                .submitSupervisor(specification()
                        .replace("${table}", table)
                        .replace("${aggregator}", aggregator)
                        .replace("${input}", input)
                        .replace("${brokers}", stack.broker().bootstrapServers())
                        .replace("${registry}", stack.registry().ccompatUrl()));
        Sustained sustained = rows.await(table, accepted);
        stack.druid().rest().terminateSupervisor(table);
        progress.say(String.format("  %s: %,d rows in %.1f s", aggregator, accepted, sustained.secondsFromFirst()));
        return sustained.secondsFromFirst();
    }

    private static String specification() {
        try (InputStream json = DruidRivals.class.getResourceAsStream("rival.json")) {
            return new String(Objects.requireNonNull(json, "rival.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
