package org.gridtally.druid.sql;

import java.util.List;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.fleet.FleetKind;
import org.gridtally.druid.fleet.MeterFleetAggregatorFactory;
import org.gridtally.druid.functions.FleetFamily;

/**
 * {@code METER_FLEET(slots)} adds the load of many meters up, each row being one meter; {@code METER_FLEET(fleet)} adds
 * fleets up.
 */
public final class MeterFleetSql extends StateFunctionSql {
    public MeterFleetSql() {
        super(
                "METER_FLEET",
                "METER_FLEET(<slots COMPLEX<meterSlots>>) or METER_FLEET(<fleet COMPLEX<meterFleet>>)",
                FleetKind.INSTANCE.columnType());
    }

    @Override
    List<String> argumentNames(int count) {
        return List.of("fleet");
    }

    @Override
    int leastArguments(int count) {
        return 1;
    }

    @Override
    AggregatorFactory aggregator(String name, SqlArguments arguments, VirtualColumnRegistry virtualColumns) {
        return new MeterFleetAggregatorFactory(name, arguments.stateColumn(FleetFamily.COLUMN_TYPES));
    }
}
