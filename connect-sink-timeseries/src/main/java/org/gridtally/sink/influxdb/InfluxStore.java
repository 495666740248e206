package org.gridtally.sink.influxdb;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowOrder;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;

/**
 * InfluxDB. It keeps the point that was written last, so of each key only a row that outranks the stored one is sent:
 * right whatever the order, as long as the records of a key are in one partition, and so with one task at a time.
 */
final class InfluxStore implements Store {
    private final AbstractConfig config;
    private final InfluxHttp http;
    private final InfluxSchema schema;
    private final LineWriter writer;
    private final Map<String, Measurement> measurements = new HashMap<>();
    private boolean databaseIsThere;

    InfluxStore(AbstractConfig config, StoreContext context) {
        this.config = config;
        http = new InfluxHttp(config, context.configs());
        schema = new InfluxSchema(http, context.evolution());
        writer = new LineWriter(http, config.getLong(InfluxConfig.REQUEST_MAX_BYTES));
    }

    @Override
    public void prepare(Table table) throws StoreException {
        if (!databaseIsThere && InfluxConfig.isV1(config)) {
            schema.ensureDatabase(config.getString(InfluxConfig.DATABASE), table);
            databaseIsThere = true;
        }
        schema.check(table);
        writer.know(table);
        Measurement before = measurements.get(table.name());
        KnownSeries known = before == null
                ? new KnownSeries(config.getLong(InfluxConfig.KNOWN_SERIES).intValue())
                : before.known();
        measurements.put(table.name(), new Measurement(http, table, known));
    }

    @Override
    public void assigned() {
        measurements.values().forEach(measurement -> measurement.known().forget());
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        List<BadRow> bad = new ArrayList<>();
        List<Row> rest = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                measurement(row.table()).tags().check(row);
                rest.add(row);
            } catch (BadRowException unfit) {
                bad.add(new BadRow(row.record(), String.valueOf(unfit.getMessage())));
            }
        }
        // A refused row may have outranked a good one of its key, so what is left is looked at anew.
        for (List<BadRow> refused = writeWinners(rest); !refused.isEmpty(); refused = writeWinners(rest)) {
            bad.addAll(refused);
            rest = without(rest, refused);
        }
        return bad;
    }

    private List<BadRow> writeWinners(List<Row> rows) throws StoreException {
        Map<Measurement, List<Row>> byMeasurement = new LinkedHashMap<>();
        for (Row row : RowOrder.winners(rows)) {
            byMeasurement
                    .computeIfAbsent(measurement(row.table()), unused -> new ArrayList<>())
                    .add(row);
        }
        List<BadRow> refused = new ArrayList<>();
        for (Map.Entry<Measurement, List<Row>> each : byMeasurement.entrySet()) {
            List<Row> write = each.getKey().toWrite(each.getValue());
            List<BadRow> found = writer.send(write);
            if (found.isEmpty()) {
                each.getKey().wrote(write);
            }
            refused.addAll(found);
        }
        return refused;
    }

    private static List<Row> without(List<Row> rows, List<BadRow> bad) {
        Set<SinkRecord> records = Collections.newSetFromMap(new IdentityHashMap<>());
        bad.forEach(each -> records.add(each.record()));
        return rows.stream().filter(row -> !records.contains(row.record())).toList();
    }

    @Override
    public void delete(List<Deletion> deletions) throws StoreException {
        Map<String, Deletions> byMeasurement = new LinkedHashMap<>();
        deletions.forEach(each ->
                byMeasurement.computeIfAbsent(each.table(), Deletions::new).add(each.key()));
        for (Deletions each : byMeasurement.values()) {
            each.carryOut(http);
        }
    }

    private Measurement measurement(Table table) {
        return Objects.requireNonNull(measurements.get(table.name()), "a table is prepared before its rows");
    }

    /** Connections end by themselves when nobody uses them. */
    @Override
    public void close() {
        measurements.clear();
    }
}
