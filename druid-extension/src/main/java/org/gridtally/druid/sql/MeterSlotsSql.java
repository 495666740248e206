package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.sql.calcite.aggregation.Aggregation;
import org.apache.druid.sql.calcite.aggregation.SqlAggregator;
import org.apache.druid.sql.calcite.planner.Calcites;
import org.apache.druid.sql.calcite.planner.PlannerContext;
import org.apache.druid.sql.calcite.rel.InputAccessor;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.RawFields;
import org.gridtally.druid.slots.SlotsKind;

/**
 * {@code METER_SLOTS(slots)} merges a column of states; {@code METER_SLOTS(series, time, value_micros, version,
 * quality)} builds one from raw readings, for the other functions to read in an outer query.
 */
public final class MeterSlotsSql implements SqlAggregator {
    private static final List<String> OF_STATES = List.of("slots");
    private static final List<String> OF_RAW = List.of("series", "time", "value_micros", "version", "quality");

    private final SqlAggFunction function = new AggregateFunction(
            "METER_SLOTS",
            "METER_SLOTS(<slots COMPLEX<meterSlots>>) or METER_SLOTS(<series VARCHAR>, <time BIGINT>, <value_micros BIGINT>,"
                    + " <version BIGINT>, <quality VARCHAR>)",
            Calcites.complexReturnTypeWithNullability(SlotsKind.INSTANCE.columnType(), true));

    @Override
    public SqlAggFunction calciteFunction() {
        return function;
    }

    @Override
    public Aggregation toDruidAggregation(
            PlannerContext planner,
            VirtualColumnRegistry virtualColumns,
            String name,
            AggregateCall call,
            InputAccessor input,
            List<Aggregation> existing,
            boolean finalizeAggregations) {
        List<String> names = call.getArgList().size() == 1 ? OF_STATES : OF_RAW;
        SqlArguments arguments = new SqlArguments(function.getName(), names, call, input, planner);
        arguments.requireCount(names.size(), names.size());
        return Aggregation.create(
                arguments.count() == 1
                        ? MeterSlotsAggregatorFactory.ofStates(
                                name, arguments.stateColumn(List.of(SlotsKind.INSTANCE.columnType())))
                        : MeterSlotsAggregatorFactory.ofRaw(name, raw(arguments, virtualColumns)));
    }

    private static RawFields raw(SqlArguments arguments, VirtualColumnRegistry virtualColumns) {
        return new RawFields(
                arguments.column(0, ColumnType.STRING, virtualColumns),
                arguments.column(1, ColumnType.LONG, virtualColumns),
                arguments.column(2, ColumnType.LONG, virtualColumns),
                arguments.column(3, ColumnType.LONG, virtualColumns),
                arguments.column(4, ColumnType.STRING, virtualColumns));
    }
}
