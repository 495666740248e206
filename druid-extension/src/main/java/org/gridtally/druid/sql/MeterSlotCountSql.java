package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.druid.post.MeterSlotCountPostAggregator;

/** {@code METER_SLOT_COUNT(slots)}: how many distinct slots were received. */
public final class MeterSlotCountSql extends SlotsAccessorSql {
    public MeterSlotCountSql() {
        super("METER_SLOT_COUNT", ReturnTypes.BIGINT, List.of("slots"));
    }

    @Override
    void checkCount(SqlArguments arguments) {
        arguments.requireCount(1);
    }

    @Override
    PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments) {
        return new MeterSlotCountPostAggregator(name, slots);
    }
}
