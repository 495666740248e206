package org.gridtally.druid.functions;

import java.util.List;
import java.util.Map;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.outage.OutageState;
import org.gridtally.druid.outages.MeterOutagesAggregatorFactory;
import org.gridtally.druid.outages.OutagesKind;
import org.gridtally.druid.state.StateKind;

/** Functions over the times without supply. */
public enum OutagesFamily implements Family<OutageState> {
    OUTAGES;

    @Override
    public StateKind<OutageState> kind() {
        return OutagesKind.INSTANCE;
    }

    @Override
    public List<ColumnType> columnTypes() {
        return List.of(OutagesKind.INSTANCE.columnType());
    }

    @Override
    public AggregatorFactory aggregator(String name, String column, ColumnType type, Map<String, String> arguments) {
        return MeterOutagesAggregatorFactory.ofStates(name, column);
    }
}
