package org.gridtally.druid.benchmarks.cost;

import org.apache.druid.segment.QueryableIndexSegment;
import org.apache.druid.segment.column.ComplexColumn;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.benchmarks.fleet.MeterDay;
import org.gridtally.druid.benchmarks.segments.StoredTable;

/** How many bytes a slot takes at rest. */
public final class StateSize {
    private StateSize() {}

    /** Over all states of one segment; what Druid adds is four bytes a state. */
    public static double bytesPerSlot(StoredTable states) {
        QueryableIndexSegment segment = states.segments().get(0);
        int rows = segment.asQueryableIndex().getNumRows();
        long bytes = 0;
        try (ComplexColumn column = (ComplexColumn)
                segment.asQueryableIndex().getColumnHolder("slots").getColumn()) {
            for (int row = 0; row < rows; row++) {
                bytes += ((SlotState) column.getRowValue(row)).bytes().length + Integer.BYTES;
            }
        }
        return bytes / ((double) rows * MeterDay.SLOTS);
    }
}
