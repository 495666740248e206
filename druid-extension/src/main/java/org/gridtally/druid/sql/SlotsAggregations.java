package org.gridtally.druid.sql;

import java.util.List;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.query.aggregation.post.FieldAccessPostAggregator;
import org.apache.druid.sql.calcite.aggregation.Aggregation;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;

/** Merges a column of states once in a query, however many functions ask for something about it. */
final class SlotsAggregations {
    private SlotsAggregations() {}

    /** What turns merged slots into the answer of a function. */
    interface Accessor {
        PostAggregator over(PostAggregator slots);
    }

    static Aggregation of(String name, String column, List<Aggregation> existing, Accessor accessor) {
        AggregatorFactory wanted = MeterSlotsAggregatorFactory.ofStates(name + ":agg", column);
        for (Aggregation aggregation : existing) {
            for (AggregatorFactory factory : aggregation.getAggregatorFactories()) {
                if (factory.equals(wanted.withName(factory.getName()))) {
                    return Aggregation.create(List.of(), accessor.over(access(factory)));
                }
            }
        }
        return Aggregation.create(List.of(wanted), accessor.over(access(wanted)));
    }

    private static PostAggregator access(AggregatorFactory factory) {
        return new FieldAccessPostAggregator(factory.getName(), factory.getName());
    }
}
