package org.gridtally.sink.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which rows are the same one, which of them stays, and in which order tasks write them without deadlocks. */
public final class RowOrder {
    /** By table, then by identity: every task that writes in this order takes its locks in the same order. */
    public static final Comparator<Row> BY_KEY =
            Comparator.comparing((Row row) -> row.table().name()).thenComparing(RowOrder::compareKey);

    private static final Comparator<Row> WINNER_FIRST = BY_KEY.thenComparing((one, other) -> compareOrder(other, one));

    private RowOrder() {}

    /** Positive when the first of two rows of one identity outranks the second, zero when they are equal. */
    public static int compareOrder(Row one, Row other) {
        for (int i = 0; i < one.table().type().orderColumns().size(); i++) {
            int result = Long.compare(one.order(i), other.order(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** Compares the identities of two rows of one table. */
    public static int compareKey(Row one, Row other) {
        for (int i = 0; i < one.table().type().keyColumns(); i++) {
            int result = one.table().columns().get(i).type() == ColumnType.TEXT
                    ? String.valueOf(one.text(i)).compareTo(String.valueOf(other.text(i)))
                    : Long.compare(one.number(i), other.number(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** One row of each identity, the one that stays, sorted by table and identity. Of equal ones the first stays. */
    public static List<Row> winners(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(WINNER_FIRST);
        List<Row> winners = new ArrayList<>(rows.size());
        for (Row row : sorted) {
            if (winners.isEmpty() || BY_KEY.compare(winners.get(winners.size() - 1), row) != 0) {
                winners.add(row);
            }
        }
        return winners;
    }
}
