package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.druid.post.MeterSlotsOverflowPostAggregator;

/** {@code METER_SLOTS_OVERFLOW(slots)}: 1 when there were too many slots for an answer, else 0. */
public final class MeterSlotsOverflowSql extends SlotsAccessorSql {
    public MeterSlotsOverflowSql() {
        super("METER_SLOTS_OVERFLOW", ReturnTypes.BIGINT, List.of("slots"));
    }

    @Override
    void checkCount(SqlArguments arguments) {
        arguments.requireCount(1);
    }

    @Override
    PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments) {
        return new MeterSlotsOverflowPostAggregator(name, slots);
    }
}
