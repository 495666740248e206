package org.gridtally.druid.sql;

import java.util.List;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.functions.ProfileFamily;
import org.gridtally.druid.profile.ProfileKind;

/**
 * {@code METER_PROFILE(slots, zone)} learns what is usual at each hour of the local week; {@code METER_PROFILE(profile)}
 * merges such profiles.
 */
public final class MeterProfileSql extends StateFunctionSql {
    public MeterProfileSql() {
        super(
                "METER_PROFILE",
                "METER_PROFILE(<slots COMPLEX<meterSlots>>, <zone VARCHAR>) or"
                        + " METER_PROFILE(<profile COMPLEX<meterProfile>> [, <zone VARCHAR>])",
                ProfileKind.INSTANCE.columnType());
    }

    @Override
    List<String> argumentNames(int count) {
        return List.of("profile", ProfileFamily.ZONE.name());
    }

    @Override
    int leastArguments(int count) {
        return 1;
    }

    @Override
    AggregatorFactory aggregator(String name, SqlArguments arguments, VirtualColumnRegistry virtualColumns) {
        String column = arguments.stateColumn(ProfileFamily.COLUMN_TYPES);
        String zone = arguments.count() == 1
                ? null
                : arguments.value(1, ProfileFamily.ZONE).orElse(null);
        try {
            return ProfileFamily.aggregator(name, column, arguments.type(column), zone);
        } catch (IllegalArgumentException e) {
            throw arguments.refused(e);
        }
    }
}
