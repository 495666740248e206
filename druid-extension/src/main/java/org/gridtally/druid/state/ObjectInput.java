package org.gridtally.druid.state;

import org.jspecify.annotations.Nullable;

/** How an object of the one column that an aggregator reads, in rows or in vectors, comes into a cell. */
public interface ObjectInput<C> {
    /** Takes the object into the cell; null takes nothing. */
    void into(@Nullable Object object, C cell);

    /** Merges states of a kind. */
    static <S> ObjectInput<Cell<S>> states(StateKind<S> kind) {
        return (object, cell) -> {
            S state = kind.of(object);
            if (state != null) {
                cell.merge(state);
            }
        };
    }
}
