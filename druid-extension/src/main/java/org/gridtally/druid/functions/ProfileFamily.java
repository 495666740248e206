package org.gridtally.druid.functions;

import java.util.List;
import java.util.Map;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.druid.profile.MeterProfileAggregatorFactory;
import org.gridtally.druid.profile.ProfileKind;
import org.gridtally.druid.slots.SlotsKind;
import org.gridtally.druid.state.StateKind;
import org.jspecify.annotations.Nullable;

/** Functions over what is usual at an hour of the week, whose column holds profiles, or slots in a zone to be named. */
public enum ProfileFamily implements Family<WeekProfile> {
    PROFILE;

    /** The columns that a profile can be made from. */
    public static final List<ColumnType> COLUMN_TYPES =
            List.of(ProfileKind.INSTANCE.columnType(), SlotsKind.INSTANCE.columnType());

    /** Whose clocks count. */
    public static final Parameter ZONE = Parameter.optional(
            "zone",
            ParameterKind.ZONE,
            "time zone whose clocks count, such as `Europe/Berlin`; required for a column of slots, a profile has its own");

    @Override
    public StateKind<WeekProfile> kind() {
        return ProfileKind.INSTANCE;
    }

    @Override
    public List<ColumnType> columnTypes() {
        return COLUMN_TYPES;
    }

    @Override
    public AggregatorFactory aggregator(String name, String column, ColumnType type, Map<String, String> arguments) {
        return aggregator(name, column, type, arguments.get(ZONE.name()));
    }

    /**
     * What makes the profile.
     *
     * @throws IllegalArgumentException when the column's type needs a zone and there is none
     */
    public static AggregatorFactory aggregator(String name, String column, ColumnType type, @Nullable String zone) {
        if (zone == null && type.equals(SlotsKind.INSTANCE.columnType())) {
            throw new IllegalArgumentException("argument zone: expected a time zone such as Europe/Berlin for column '"
                    + column + "' of type " + type.asTypeString() + ", found none");
        }
        return new MeterProfileAggregatorFactory(name, column, zone);
    }
}
