package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.druid.post.MeterCompletenessPostAggregator;
import org.jspecify.annotations.Nullable;

/** {@code METER_COMPLETENESS(slots, step, zone[, from, to])}: received slots over due slots. */
public final class MeterCompletenessSql extends SlotsAccessorSql {
    public MeterCompletenessSql() {
        super("METER_COMPLETENESS", ReturnTypes.DOUBLE_NULLABLE, List.of("slots", "step", "zone", "from", "to"));
    }

    @Override
    void checkCount(SqlArguments arguments) {
        arguments.requireCount(3, 5);
    }

    @Override
    PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments) {
        boolean ranged = arguments.count() == 5;
        @Nullable String from = ranged ? arguments.instant(3) : null;
        @Nullable String to = ranged ? arguments.instant(4) : null;
        return new MeterCompletenessPostAggregator(name, slots, arguments.text(1), arguments.text(2), from, to);
    }
}
