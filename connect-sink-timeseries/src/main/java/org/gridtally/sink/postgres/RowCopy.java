package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows of one table through a COPY statement. */
final class RowCopy {
    /** Sent in pieces of this size, so that the server reads one while the next is encoded. */
    private static final int PIECE = 1 << 17;

    private final Connection connection;
    private final RowEncoder encoder;
    private final CopyBuffer buffer;

    RowCopy(Connection connection, Table table, CopyBuffer buffer) {
        this.connection = connection;
        this.buffer = buffer;
        encoder = new RowEncoder(table);
    }

    void send(List<Row> rows, String statement) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            send(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(List<Row> rows, CopyIn copy) throws SQLException {
        buffer.clear();
        buffer.header();
        for (Row row : rows) {
            encoder.encode(row, buffer);
            if (buffer.size() >= PIECE) {
                copy.writeToCopy(buffer.bytes(), 0, buffer.size());
                buffer.clear();
            }
        }
        buffer.trailer();
        copy.writeToCopy(buffer.bytes(), 0, buffer.size());
    }
}
