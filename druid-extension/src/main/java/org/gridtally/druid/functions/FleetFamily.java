package org.gridtally.druid.functions;

import java.util.List;
import java.util.Map;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.druid.fleet.FleetKind;
import org.gridtally.druid.fleet.MeterFleetAggregatorFactory;
import org.gridtally.druid.slots.SlotsKind;
import org.gridtally.druid.state.StateKind;

/** Functions over the load of many meters, whose column holds fleets or the slots of one meter a row. */
public enum FleetFamily implements Family<FleetLoad> {
    FLEET;

    /** The columns that a fleet can be made from. */
    public static final List<ColumnType> COLUMN_TYPES =
            List.of(FleetKind.INSTANCE.columnType(), SlotsKind.INSTANCE.columnType());

    @Override
    public StateKind<FleetLoad> kind() {
        return FleetKind.INSTANCE;
    }

    @Override
    public List<ColumnType> columnTypes() {
        return COLUMN_TYPES;
    }

    @Override
    public AggregatorFactory aggregator(String name, String column, ColumnType type, Map<String, String> arguments) {
        return new MeterFleetAggregatorFactory(name, column);
    }
}
