package org.gridtally.druid.state;

import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.FilteredAggregatorFactory;
import org.apache.druid.segment.data.ObjectStrategy;
import org.apache.druid.segment.serde.ComplexMetricExtractor;
import org.apache.druid.segment.serde.ComplexMetricSerde;
import org.jspecify.annotations.Nullable;

/**
 * How states lie in segments and come out of input rows. Columns are written by Druid's own serializers for complex
 * metrics, which take columns above 2 GB and, where the index spec asks for it, compress.
 */
public final class StateSerde<S> extends ComplexMetricSerde {
    private final StateKind<S> kind;

    public StateSerde(StateKind<S> kind) {
        this.kind = kind;
    }

    @Override
    public String getTypeName() {
        return kind.typeName();
    }

    @Override
    public ComplexMetricExtractor<Object> getExtractor() {
        return new Extractor();
    }

    @Override
    @SuppressWarnings("deprecation") // Druid still asks for it, to write and to read columns.
    public ObjectStrategy<S> getObjectStrategy() {
        return new StateStrategy<>(kind);
    }

    /** Druid asks it for every column of the aggregator, also for those that hold no states, which it must leave alone. */
    private final class Extractor implements ComplexMetricExtractor<Object> {
        @Override
        public Class<?> extractedClass() {
            return kind.stateClass();
        }

        @Override
        public @Nullable Object extractValue(InputRow row, String column) {
            try {
                return kind.of(row.getRaw(column));
            } catch (IllegalArgumentException e) {
                throw new ParseException(null, e, "%s: column '%s': %s", kind.typeName(), column, e.getMessage());
            }
        }

        @Override
        public @Nullable Object extractValue(InputRow row, String column, AggregatorFactory factory) {
            return readsStates(factory) ? extractValue(row, column) : row.getRaw(column);
        }

        private boolean readsStates(AggregatorFactory factory) {
            if (factory instanceof FilteredAggregatorFactory filtered) {
                return readsStates(filtered.getAggregator());
            }
            return !(factory instanceof StateAggregatorFactory<?, ?> states) || states.readsStates();
        }
    }
}
