package org.gridtally.druid.state;

import org.apache.druid.data.input.InputRow;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.RowAdapters;
import org.apache.druid.segment.RowBasedColumnSelectorFactory;
import org.apache.druid.segment.column.RowSignature;
import org.jspecify.annotations.Nullable;

/** A cursor that stands on one row after the other. */
final class Columns {
    private @Nullable InputRow row;

    ColumnSelectorFactory selectors() {
        return RowBasedColumnSelectorFactory.create(
                RowAdapters.standardRow(), () -> row, RowSignature.empty(), false, false);
    }

    void standOn(InputRow next) {
        row = next;
    }
}
