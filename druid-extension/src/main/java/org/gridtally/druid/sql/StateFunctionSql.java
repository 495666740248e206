package org.gridtally.druid.sql;

import java.util.List;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.sql.calcite.aggregation.Aggregation;
import org.apache.druid.sql.calcite.aggregation.SqlAggregator;
import org.apache.druid.sql.calcite.planner.Calcites;
import org.apache.druid.sql.calcite.planner.PlannerContext;
import org.apache.druid.sql.calcite.rel.InputAccessor;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;

/** A function in SQL that builds a state, for the functions of the catalogue to read in an outer query. */
abstract class StateFunctionSql implements SqlAggregator {
    private final SqlAggFunction function;

    StateFunctionSql(String name, String signature, ColumnType state) {
        function = new AggregateFunction(name, signature, Calcites.complexReturnTypeWithNullability(state, true));
    }

    /** The names of the arguments of a call with so many of them, for errors. */
    abstract List<String> argumentNames(int count);

    /** How many of them must be given. */
    abstract int leastArguments(int count);

    /** What builds the state. */
    abstract AggregatorFactory aggregator(String name, SqlArguments arguments, VirtualColumnRegistry virtualColumns);

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
        int count = call.getArgList().size();
        List<String> names = argumentNames(count);
        SqlArguments arguments = new SqlArguments(function.getName(), names, call, input, planner);
        arguments.requireCount(leastArguments(count), names.size());
        return Aggregation.create(aggregator(name, arguments, virtualColumns));
    }
}
