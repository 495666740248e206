package org.gridtally.druid.functions;

import java.util.List;
import java.util.Map;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.SlotsKind;
import org.gridtally.druid.state.StateKind;

/** Functions over the slots of meters. */
public enum SlotsFamily implements Family<SlotState> {
    SLOTS;

    @Override
    public StateKind<SlotState> kind() {
        return SlotsKind.INSTANCE;
    }

    @Override
    public List<ColumnType> columnTypes() {
        return List.of(SlotsKind.INSTANCE.columnType());
    }

    @Override
    public AggregatorFactory aggregator(String name, String column, ColumnType type, Map<String, String> arguments) {
        return MeterSlotsAggregatorFactory.ofStates(name, column);
    }
}
