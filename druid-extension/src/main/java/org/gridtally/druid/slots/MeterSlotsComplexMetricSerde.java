package org.gridtally.druid.slots;

import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.FilteredAggregatorFactory;
import org.apache.druid.segment.data.ObjectStrategy;
import org.apache.druid.segment.serde.ComplexMetricExtractor;
import org.apache.druid.segment.serde.ComplexMetricSerde;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/**
 * How states lie in segments and come out of input rows. Columns are written by Druid's own serializers for complex
 * metrics, which take columns above 2 GB and, where the index spec asks for it, compress.
 */
public final class MeterSlotsComplexMetricSerde extends ComplexMetricSerde {
    @Override
    public String getTypeName() {
        return MeterSlotsAggregatorFactory.TYPE_NAME;
    }

    @Override
    public ComplexMetricExtractor<Object> getExtractor() {
        return Extractor.INSTANCE;
    }

    @Override
    @SuppressWarnings("deprecation") // Druid still asks for it, to write and to read columns.
    public ObjectStrategy<SlotState> getObjectStrategy() {
        return SlotStateStrategy.INSTANCE;
    }

    /** Druid asks it for every column of the aggregator, also for the raw ones, which it must leave alone. */
    private static final class Extractor implements ComplexMetricExtractor<Object> {
        private static final Extractor INSTANCE = new Extractor();

        @Override
        public Class<?> extractedClass() {
            return SlotState.class;
        }

        @Override
        public @Nullable Object extractValue(InputRow row, String column) {
            try {
                return SlotStates.of(row.getRaw(column));
            } catch (IllegalArgumentException e) {
                throw new ParseException(null, e, "meterSlots: column '%s': %s", column, e.getMessage());
            }
        }

        @Override
        public @Nullable Object extractValue(InputRow row, String column, AggregatorFactory factory) {
            return readsRawColumns(factory) ? row.getRaw(column) : extractValue(row, column);
        }

        private static boolean readsRawColumns(AggregatorFactory factory) {
            if (factory instanceof FilteredAggregatorFactory filtered) {
                return readsRawColumns(filtered.getAggregator());
            }
            return factory instanceof MeterSlotsAggregatorFactory slots && slots.getFieldName() == null;
        }
    }
}
