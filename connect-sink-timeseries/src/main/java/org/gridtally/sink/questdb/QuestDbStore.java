package org.gridtally.sink.questdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.sink.http.Answer;
import org.gridtally.sink.lineprotocol.Dialect;
import org.gridtally.sink.lineprotocol.Lines;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreException;

/**
 * QuestDB. Every version of a row is kept once, so the set of rows is the same whatever the order in which they come, and
 * however often.
 */
final class QuestDbStore implements Store {
    /** The server names one line an answer; with more bad rows than this, halves of the batch find them sooner. */
    private static final int MOST_NAMED = 16;

    private final QuestDbHttp http;
    private final TableMaker maker;
    private final long maxBytes;
    private final Lines lines = new Lines(Dialect.QUESTDB);

    QuestDbStore(QuestDbHttp http, TableMaker maker, long maxBytes) {
        this.http = http;
        this.maker = maker;
        this.maxBytes = maxBytes;
    }

    @Override
    public void prepare(Table table) throws StoreException {
        maker.ensure(table);
        lines.know(table);
    }

    @Override
    public List<BadRow> write(List<Row> rows) throws StoreException {
        List<BadRow> bad = new ArrayList<>();
        lines.clear();
        for (Row row : rows) {
            lines.add(row);
            if (lines.buffer().size() >= maxBytes) {
                bad.addAll(flush());
                lines.clear();
            }
        }
        if (!lines.rows().isEmpty()) {
            bad.addAll(flush());
        }
        return bad;
    }

    /** Sends the body, and again without the row that the server named, until it takes the rest. */
    private List<BadRow> flush() throws StoreException {
        List<BadRow> bad = new ArrayList<>();
        for (Answer answer = http.write(lines.buffer()); !answer.isOk(); answer = http.write(lines.buffer())) {
            int line = refusedLine(answer);
            if (line > lines.rows().size() || bad.size() == MOST_NAMED) {
                throw new BatchRefused("QuestDB: " + reason(answer), null);
            }
            List<Row> rest = new ArrayList<>(lines.rows());
            bad.add(new BadRow(rest.remove(line - 1).record(), "QuestDB: " + reason(answer)));
            lines.clear();
            rest.forEach(lines::add);
            if (rest.isEmpty()) {
                break;
            }
        }
        return bad;
    }

    /** The number of the line, from 1; more than any batch has when the server named none. */
    private static int refusedLine(Answer answer) throws StoreException {
        if (!answer.isRefusal()) {
            throw answer.failure(QuestDbHttp.message(answer));
        }
        JsonNode line = QuestDbHttp.json(answer).path("line");
        return line.asInt() < 1 ? Integer.MAX_VALUE : line.asInt();
    }

    /** Without the place in the request, which says nothing to a reader of the dead letter. */
    private static String reason(Answer answer) {
        String message = QuestDbHttp.message(answer);
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^error in line \\d+: ", "");
    }

    /** Connections end by themselves when nobody uses them. */
    @Override
    public void close() {
        lines.clear();
    }
}
