package org.gridtally.druid.benchmarks.cost;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.druid.query.aggregation.Aggregator;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.BufferAggregator;
import org.apache.druid.query.aggregation.VectorAggregator;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.Cursor;
import org.apache.druid.segment.CursorBuildSpec;
import org.apache.druid.segment.CursorHolder;
import org.apache.druid.segment.QueryableIndexSegment;
import org.apache.druid.segment.vector.VectorCursor;

/** The three ways in which Druid runs an aggregator, each over a whole segment, as Druid's engines do. */
enum Form {
    /** In timeseries queries and at ingestion. */
    HEAP {
        @Override
        void run(CursorHolder holder, AggregatorFactory factory, Groups groups, Consumer<Object> results) {
            Cursor cursor = holder.asCursor();
            ColumnSelectorFactory columns = cursor.getColumnSelectorFactory();
            while (!cursor.isDone()) {
                try (Aggregator aggregator = factory.factorize(columns)) {
                    for (int row = 0; row < groups.rows() && !cursor.isDone(); row++) {
                        aggregator.aggregate();
                        cursor.advance();
                    }
                    results.accept(aggregator.get());
                }
            }
        }
    },

    /** In groupBy queries over what cannot be vectorized. */
    BUFFER {
        @Override
        void run(CursorHolder holder, AggregatorFactory factory, Groups groups, Consumer<Object> results) {
            Cursor cursor = holder.asCursor();
            ByteBuffer buffer = ByteBuffer.allocateDirect(factory.getMaxIntermediateSizeWithNulls());
            BufferAggregator aggregator = factory.factorizeBuffered(cursor.getColumnSelectorFactory());
            while (!cursor.isDone()) {
                aggregator.init(buffer, 0);
                for (int row = 0; row < groups.rows() && !cursor.isDone(); row++) {
                    aggregator.aggregate(buffer, 0);
                    cursor.advance();
                }
                results.accept(aggregator.get(buffer, 0));
            }
            aggregator.close();
        }
    },

    /** In timeseries and groupBy queries, a batch of rows at a time. */
    VECTOR {
        @Override
        void run(CursorHolder holder, AggregatorFactory factory, Groups groups, Consumer<Object> results) {
            VectorCursor cursor = holder.asVectorCursor();
            int size = factory.getMaxIntermediateSizeWithNulls();
            ByteBuffer buffer = ByteBuffer.allocateDirect(size * cursor.getMaxVectorSize());
            int[] positions = positions(cursor.getMaxVectorSize(), size, groups);
            VectorAggregator aggregator = factory.factorizeVector(cursor.getColumnSelectorFactory());
            for (; !cursor.isDone(); cursor.advance()) {
                int rows = cursor.getCurrentVectorSize();
                int last = positions[rows - 1];
                for (int position = 0; position <= last; position += size) {
                    aggregator.init(buffer, position);
                }
                if (last == 0) {
                    aggregator.aggregate(buffer, 0, 0, rows);
                } else {
                    aggregator.aggregate(buffer, rows, positions, null, 0);
                }
                for (int position = 0; position <= last; position += size) {
                    results.accept(aggregator.get(buffer, position));
                }
            }
            aggregator.close();
        }

        private static int[] positions(int vector, int size, Groups groups) {
            int[] positions = new int[vector];
            for (int row = 0; row < vector; row++) {
                positions[row] = row / groups.rows() * size;
            }
            return positions;
        }
    };

    /**
     * How many rows, one after another, make one result.
     *
     * @param rows at least 1
     */
    record Groups(int rows) {
        /** Each row is a group: a meter's day. */
        static final Groups EACH_ROW = new Groups(1);

        /** All rows make one result, which is the least that an aggregator can be asked to do. */
        static final Groups ONE = new Groups(Integer.MAX_VALUE);
    }

    abstract void run(CursorHolder holder, AggregatorFactory factory, Groups groups, Consumer<Object> results);

    /** Goes through a segment once. */
    final void run(QueryableIndexSegment segment, AggregatorFactory factory, Groups groups, Consumer<Object> results) {
        try (CursorHolder holder = segment.asCursorFactory().makeCursorHolder(CursorBuildSpec.FULL_SCAN)) {
            run(holder, factory, groups, results);
        }
    }
}
