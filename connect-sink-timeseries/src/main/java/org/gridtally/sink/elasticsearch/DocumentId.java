package org.gridtally.sink.elasticsearch;

import java.nio.charset.StandardCharsets;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/** The key of a row as a text, which no other key has: its parts joined by {@code |}, with {@code \} before one in a part. */
final class DocumentId {
    /** The server refuses longer ones, and with them the whole request. */
    private static final int LONGEST = 512;

    private DocumentId() {}

    /**
     * The id.
     *
     * @throws BadRowException when it is too long
     */
    static String of(Row row) {
        StringBuilder id = new StringBuilder();
        Table table = row.table();
        for (int i = 0; i < table.type().keyColumns(); i++) {
            if (i > 0) {
                id.append('|');
            }
            if (table.columns().get(i).type() == ColumnType.TEXT) {
                id.append(String.valueOf(row.text(i)).replace("\\", "\\\\").replace("|", "\\|"));
            } else {
                id.append(row.number(i));
            }
        }
        int bytes = id.length() > LONGEST ? id.length() : id.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new BadRowException("key of the row: expected at most " + LONGEST
                    + " bytes, which an id in Elasticsearch has room for, found " + bytes);
        }
        return id.toString();
    }
}
