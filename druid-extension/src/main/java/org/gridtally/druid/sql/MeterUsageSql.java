package org.gridtally.druid.sql;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.core.Quality;
import org.gridtally.druid.post.MeterUsagePostAggregator;

/** {@code METER_USAGE(slots[, min_quality])}: the sum of the received slots. */
public final class MeterUsageSql extends SlotsAccessorSql {
    public MeterUsageSql() {
        super("METER_USAGE", ReturnTypes.DOUBLE_NULLABLE, List.of("slots", "min_quality"));
    }

    @Override
    void checkCount(SqlArguments arguments) {
        arguments.requireCount(1, 2);
    }

    @Override
    PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments) {
        Quality minQuality = arguments.count() < 2 ? Quality.UNKNOWN : quality(arguments.text(1));
        return new MeterUsagePostAggregator(name, slots, minQuality);
    }

    private static Quality quality(String name) {
        return Arrays.stream(Quality.values())
                .filter(quality -> quality.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("min_quality: expected one of "
                        + Arrays.toString(Quality.values()) + ", found '" + name + "'"));
    }
}
