package org.gridtally.druid.functions;

import org.jspecify.annotations.Nullable;

/** Computes an answer from a state: a Double, a Long, a String or null; NaN is null too. */
@FunctionalInterface
public interface Accessor<S> {
    /** The answer. */
    @Nullable
    Object of(S state);
}
