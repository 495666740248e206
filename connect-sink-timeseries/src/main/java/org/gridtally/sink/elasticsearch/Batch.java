package org.gridtally.sink.elasticsearch;

import co.elastic.clients.util.BinaryData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowOrder;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;

/** The rows of a batch that are not written yet: when it is tried again after a 429, only the rest of it is sent. */
final class Batch {
    /** Each round of conflicts has been lost to another task, so many in a row are a sign of something else. */
    private static final int MOST_ROUNDS = 20;

    private final List<Row> rows;
    private final int size;
    private final List<BadRow> bad = new ArrayList<>();
    private List<Attempt> pending = new ArrayList<>();

    private Batch(List<Row> rows) {
        this.rows = rows;
        size = rows.size();
    }

    static Batch of(List<Row> rows, Function<Table, Layout> layouts) {
        Batch batch = new Batch(rows);
        for (Row row : RowOrder.winners(rows)) {
            batch.add(row, layouts.apply(row.table()));
        }
        return batch;
    }

    private void add(Row row, Layout layout) {
        try {
            BinaryData json = BinaryData.of(layout.json().of(row), "application/json");
            Document document = new Document(row, layout, json);
            pending.add(new Attempt(document, layout.first(document)));
        } catch (BadRowException reason) {
            bad.add(new BadRow(row.record(), String.valueOf(reason.getMessage())));
        }
    }

    /** Whether this is the batch of these rows, none of which has been taken away since. */
    boolean isOf(List<Row> others) {
        return rows == others && size == others.size();
    }

    /**
     * Writes all that is left.
     *
     * @throws TransientFailure when the server took only a part
     */
    void write(Requests requests) throws StoreException {
        for (int round = 0; !pending.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new TransientFailure(pending.size() + " documents are in conflict again and again", null);
            }
            Answers answers = requests.send(pending);
            List<Attempt> rest = new ArrayList<>(requests.outranking(answers.conflicts()));
            rest.addAll(answers.postponed());
            bad.addAll(answers.bad());
            pending = rest;
            if (!answers.postponed().isEmpty()) {
                throw new TransientFailure(
                        answers.postponed().size() + " of " + size + " documents were not taken, "
                                + answers.postponement(),
                        null);
            }
        }
    }

    /** The rows that will never be written. */
    List<BadRow> bad() {
        return bad;
    }
}
