package org.gridtally.sink.store;

import java.util.List;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/**
 * A place that rows are written into, used by one task and one thread.
 *
 * <p>Writing is idempotent: of all rows of one identity ever written the one that outranks the others by {@link
 * Table#order()} stays, whatever the order and however often they are written. That is what makes a crash between
 * writing and committing offsets harmless.
 *
 * <p>A connection is opened by the first call that needs one and again after a failure, with the secrets read anew.
 */
public interface Store extends AutoCloseable {
    /**
     * Makes or extends what the rows of a table go into. Called before the first row of it is written and again when
     * the table has got columns.
     *
     * @throws UnfitTableException when what is there does not fit and may not be changed
     */
    void prepare(Table table) throws StoreException;

    /**
     * Writes rows, in the order of their arrival, of any prepared tables.
     *
     * @return the rows that the store refused by name; all the others are in the store for good
     * @throws BatchRefused when the store refused something and did not say what; rows may or may not be written
     */
    List<BadRow> write(List<Row> rows) throws StoreException;

    /**
     * Writes a batch that was refused all the same, without its bad rows. By halves, so that each bad row costs a few
     * small writes; a store that can tell the guilty row has a better way.
     */
    default List<BadRow> isolate(List<Row> rows, BatchRefused refusal) throws StoreException {
        return Halves.write(this, rows, refusal);
    }

    /**
     * Removes the rows of tombstones; only called where {@link StoreFactory#canDelete()}. Everything that arrived
     * before them has been written.
     */
    default void delete(List<Deletion> deletions) throws StoreException {
        throw new UnsupportedOperationException("this store cannot delete");
    }

    /**
     * The task has got partitions: other tasks may have written since it last had them, so what is remembered of the
     * store's content is to be forgotten. Connects nowhere.
     */
    default void assigned() {}

    /** Lets go of the connection; never fails. */
    @Override
    void close();
}
