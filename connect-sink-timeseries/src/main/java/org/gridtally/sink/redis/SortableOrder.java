package org.gridtally.sink.redis;

import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Row;

/**
 * The rank of a row among all of its series as a text: of two rows the later, and of two of one time the one that
 * outranks the other, has the larger text. A script compares texts byte by byte, while its numbers would lose digits.
 */
final class SortableOrder {
    private static final int NUMBER = 20;

    private SortableOrder() {}

    /** Characters of the text of a row of this type. */
    static int length(RecordType type) {
        return (1 + type.orderColumns().size()) * (NUMBER + 1) - 1;
    }

    static String of(Row row) {
        StringBuilder text = new StringBuilder(length(row.table().type()));
        append(text, row.time());
        for (int i = 0; i < row.table().type().orderColumns().size(); i++) {
            append(text.append('-'), row.order(i));
        }
        return text.toString();
    }

    /** 1 and the number in 19 digits; for a negative one 0 and its distance from the least long. */
    private static void append(StringBuilder text, long number) {
        String digits = Long.toString(number < 0 ? number - Long.MIN_VALUE : number);
        text.append(number < 0 ? '0' : '1');
        text.append("0".repeat(NUMBER - 1 - digits.length())).append(digits);
    }
}
