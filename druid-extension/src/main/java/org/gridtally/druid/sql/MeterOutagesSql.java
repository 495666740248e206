package org.gridtally.druid.sql;

import java.util.List;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.outages.MeterOutagesAggregatorFactory;
import org.gridtally.druid.outages.OutageFields;
import org.gridtally.druid.outages.OutagesKind;

/**
 * {@code METER_OUTAGES(usage_point, off, on)} puts reported outages together, as timestamps or milliseconds since 1970,
 * and passes over those that have not ended; {@code METER_OUTAGES(outages)} merges a column of such states.
 */
public final class MeterOutagesSql extends StateFunctionSql {
    private static final List<String> OF_STATES = List.of("outages");
    private static final List<String> OF_REPORTS = List.of("usage_point", "off", "on");

    public MeterOutagesSql() {
        super(
                "METER_OUTAGES",
                "METER_OUTAGES(<usage_point VARCHAR>, <off TIMESTAMP>, <on TIMESTAMP>) or"
                        + " METER_OUTAGES(<outages COMPLEX<meterOutages>>)",
                OutagesKind.INSTANCE.columnType());
    }

    @Override
    List<String> argumentNames(int count) {
        return count == 1 ? OF_STATES : OF_REPORTS;
    }

    @Override
    int leastArguments(int count) {
        return argumentNames(count).size();
    }

    @Override
    AggregatorFactory aggregator(String name, SqlArguments arguments, VirtualColumnRegistry virtualColumns) {
        return arguments.count() == 1
                ? MeterOutagesAggregatorFactory.ofStates(
                        name, arguments.stateColumn(List.of(OutagesKind.INSTANCE.columnType())))
                : MeterOutagesAggregatorFactory.ofReports(
                        name,
                        new OutageFields(
                                arguments.column(0, ColumnType.STRING, virtualColumns),
                                arguments.column(1, ColumnType.LONG, virtualColumns),
                                arguments.column(2, ColumnType.LONG, virtualColumns)));
    }
}
