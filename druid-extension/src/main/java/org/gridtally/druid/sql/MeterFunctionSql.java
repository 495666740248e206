package org.gridtally.druid.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.aggregation.post.FieldAccessPostAggregator;
import org.apache.druid.sql.calcite.aggregation.Aggregation;
import org.apache.druid.sql.calcite.aggregation.SqlAggregator;
import org.apache.druid.sql.calcite.planner.Calcites;
import org.apache.druid.sql.calcite.planner.PlannerContext;
import org.apache.druid.sql.calcite.rel.InputAccessor;
import org.apache.druid.sql.calcite.rel.VirtualColumnRegistry;
import org.gridtally.druid.functions.MeterFunction;
import org.gridtally.druid.functions.MeterFunctionPostAggregator;
import org.gridtally.druid.functions.Parameter;

/** A function of the catalogue in SQL: an aggregation over the column of states in its first argument. */
public final class MeterFunctionSql implements SqlAggregator {
    private final MeterFunction<?> function;
    private final SqlAggFunction calcite;

    public MeterFunctionSql(MeterFunction<?> function) {
        this.function = function;
        this.calcite = new AggregateFunction(
                function.name(),
                function.typedSignature(),
                call -> Calcites.createSqlTypeWithNullability(
                        call.getTypeFactory(), function.result().sqlType(), true));
    }

    @Override
    public SqlAggFunction calciteFunction() {
        return calcite;
    }

    @Override
    public Aggregation toDruidAggregation(
            PlannerContext planner,
            VirtualColumnRegistry virtualColumns,
            String name,
            AggregateCall call,
            InputAccessor input,
            List<Aggregation> existing,
            boolean finalizeAggregations) {
        List<String> names = function.argumentNames();
        SqlArguments arguments = new SqlArguments(function.name(), names, call, input, planner);
        arguments.requireCount(1 + function.leastParameters(), names.size());
        String column = arguments.stateColumn(function.family().columnTypes());
        try {
            MeterFunction.Call<?> bound = function.call(values(arguments));
            AggregatorFactory wanted =
                    function.family().aggregator(name + ":agg", column, arguments.type(column), bound.arguments());
            return existing(wanted, existing, name, bound);
        } catch (IllegalArgumentException e) {
            throw arguments.refused(e);
        }
    }

    private Map<String, String> values(SqlArguments arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < arguments.count(); i++) {
            Parameter parameter = function.parameters().get(i - 1);
            arguments.value(i, parameter).ifPresent(value -> values.put(parameter.name(), value));
        }
        return values;
    }

    /** Merges a column of states once in a query, however many functions ask for something about it. */
    private static Aggregation existing(
            AggregatorFactory wanted, List<Aggregation> existing, String name, MeterFunction.Call<?> call) {
        for (Aggregation aggregation : existing) {
            for (AggregatorFactory factory : aggregation.getAggregatorFactories()) {
                if (factory.equals(wanted.withName(factory.getName()))) {
                    return Aggregation.create(List.of(), over(factory, name, call));
                }
            }
        }
        return Aggregation.create(List.of(wanted), over(wanted, name, call));
    }

    private static PostAggregator over(AggregatorFactory factory, String name, MeterFunction.Call<?> call) {
        return new MeterFunctionPostAggregator(
                name, new FieldAccessPostAggregator(factory.getName(), factory.getName()), call);
    }
}
