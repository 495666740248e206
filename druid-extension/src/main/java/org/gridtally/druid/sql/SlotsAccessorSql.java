package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.sql.calcite.aggregation.Aggregation;
import org.apache.druid.sql.calcite.aggregation.SqlAggregator;
import org.apache.druid.sql.calcite.planner.PlannerContext;
import org.apache.druid.sql.calcite.rel.InputAccessor;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;

/** An aggregation in SQL that computes a number from the column of states in its first argument. */
abstract class SlotsAccessorSql implements SqlAggregator {
    private final SqlAggFunction function;
    private final List<String> argumentNames;

    SlotsAccessorSql(String name, SqlReturnTypeInference returns, List<String> argumentNames) {
        this.function = new MeterFunction(name, returns);
        this.argumentNames = argumentNames;
    }

    /** Checks the arguments and makes the post-aggregator. */
    abstract PostAggregator accessor(String name, PostAggregator slots, SqlArguments arguments);

    /** Refuses a wrong number of arguments. */
    abstract void checkCount(SqlArguments arguments);

    @Override
    public final SqlAggFunction calciteFunction() {
        return function;
    }

    @Override
    public final Aggregation toDruidAggregation(
            PlannerContext planner,
            VirtualColumnRegistry virtualColumns,
            String name,
            AggregateCall call,
            InputAccessor input,
            List<Aggregation> existing,
            boolean finalizeAggregations) {
        SqlArguments arguments = new SqlArguments(function.getName(), argumentNames, call, input, planner);
        checkCount(arguments);
        String column = arguments.slotsColumn();
        try {
            return SlotsAggregations.of(name, column, existing, slots -> accessor(name, slots, arguments));
        } catch (IllegalArgumentException e) {
            throw arguments.refused(e);
        }
    }
}
