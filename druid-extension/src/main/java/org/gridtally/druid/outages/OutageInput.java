package org.gridtally.druid.outages;

import org.apache.druid.java.util.common.parsers.ParseException;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.ColumnValueSelector;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.WholeNumber;

/**
 * Outages from reports. One without usage point, off or on is passed over: an outage that has not ended has no length
 * yet. To count those up to now, give {@code COALESCE("on", CURRENT_TIMESTAMP)}; the report of the end changes nothing
 * that the union does not hold already.
 */
final class OutageInput implements CellInput<OutagesCell> {
    private static final String TYPE = OutagesKind.INSTANCE.typeName();

    private final ColumnValueSelector<?> usagePoint;
    private final ColumnValueSelector<?> off;
    private final ColumnValueSelector<?> on;

    OutageInput(OutageFields fields, ColumnSelectorFactory columns) {
        usagePoint = columns.makeColumnValueSelector(fields.usagePoint());
        off = columns.makeColumnValueSelector(fields.off());
        on = columns.makeColumnValueSelector(fields.on());
    }

    @Override
    public void into(OutagesCell cell) {
        Object point = usagePoint.getObject();
        Long start = WholeNumber.of(off.getObject(), TYPE, "off");
        Long end = WholeNumber.of(on.getObject(), TYPE, "on");
        if (point == null || start == null || end == null) {
            return;
        }
        if (start >= end) {
            throw new ParseException(
                    point.toString(),
                    "%s: usage point %s: fields off and on: expected off before on, found off %s and on %s",
                    TYPE,
                    point,
                    start,
                    end);
        }
        cell.add(point.toString(), start, end);
    }
}
