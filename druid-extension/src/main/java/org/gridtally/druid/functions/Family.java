package org.gridtally.druid.functions;

import java.util.List;
import java.util.Map;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.column.ColumnType;
import org.gridtally.druid.state.StateKind;

/** The functions over one kind of state: where in SQL their states come from. */
public interface Family<S> {
    /** What the functions read. */
    StateKind<S> kind();

    /** The types of columns from which the state can be made. */
    List<ColumnType> columnTypes();

    /**
     * What makes the state from such a column.
     *
     * @param type of the column, one of {@link #columnTypes()}
     * @param arguments of the function, for a state that depends on them
     * @throws IllegalArgumentException when the type needs other arguments
     */
    AggregatorFactory aggregator(String name, String column, ColumnType type, Map<String, String> arguments);
}
