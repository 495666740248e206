package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.druid.post.RegisterDeltaPostAggregator;

/** {@code REGISTER_DELTA(slots, digits, resolution, max_power_w)}: how far registers advanced. */
public final class RegisterDeltaSql extends SlotsAccessorSql {
    public RegisterDeltaSql() {
        super("REGISTER_DELTA", ReturnTypes.DOUBLE_NULLABLE, List.of("slots", "digits", "resolution", "max_power_w"));
    }

    @Override
    void checkCount(SqlArguments arguments) {
        arguments.requireCount(4);
    }

    @Override
    PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments) {
        return new RegisterDeltaPostAggregator(
                name, slots, arguments.wholeNumber(1), arguments.number(2), arguments.number(3), null, null, null);
    }
}
