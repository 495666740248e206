package org.gridtally.druid.benchmarks.segments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/** The same readings, stored in two ways. */
public enum Table {
    /** One row a meter and day, with the state in column {@code slots}. */
    STATES(250_000, "{'type':'meterSlots','name':'slots','fieldName':'slots'}") {
        @Override
        void rows(int meter, int day, MeterDay readings, Consumer<InputRow> sink) {
            sink.accept(new MapBasedInputRow(
                    Fleet.START + day * Fleet.DAY,
                    DIMENSIONS,
                    Map.of("usage_point", Fleet.usagePoint(meter), "channel", CHANNEL, "slots", readings.state())));
        }
    },

    /** One row a reading, repeats and corrections included, as one stores them without the extension. */
    RAW(
            1_000_000,
            "{'type':'longSum','name':'version','fieldName':'version'}",
            "{'type':'doubleSum','name':'value','fieldName':'value'}") {
        @Override
        void rows(int meter, int day, MeterDay readings, Consumer<InputRow> sink) {
            String usagePoint = Fleet.usagePoint(meter);
            for (int row = 0; row < readings.rows(); row++) {
                sink.accept(new MapBasedInputRow(
                        readings.time(row),
                        List.of("usage_point", "channel", "quality"),
                        Map.of(
                                "usage_point",
                                usagePoint,
                                "channel",
                                CHANNEL,
                                "quality",
                                readings.quality(row).name(),
                                "version",
                                readings.version(row),
                                "value",
                                readings.value(row) / 1e6)));
            }
        }
    };

    private static final List<String> DIMENSIONS = List.of("usage_point", "channel");
    private static final String CHANNEL = "import";

    private final int rowsPerSegment;
    private final AggregatorFactory[] metrics;

    Table(int rowsPerSegment, String... metrics) {
        this.rowsPerSegment = rowsPerSegment;
        this.metrics = List.of(metrics).stream().map(Druid::aggregator).toArray(AggregatorFactory[]::new);
    }

    abstract void rows(int meter, int day, MeterDay readings, Consumer<InputRow> sink);

    AggregatorFactory[] metrics() {
        return metrics.clone();
    }

    /** How many meters' rows make about one segment. */
    int metersPerSegment(int days) {
        int rowsOfADay = this == RAW ? MeterDay.SLOTS : 1;
        return Math.max(1, rowsPerSegment / (rowsOfADay * days));
    }
}
