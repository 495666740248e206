package org.gridtally.core.slots;

/** More slots came together in one state than it may hold; it has no answer rather than a wrong one. */
public final class SlotsOverflowException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SlotsOverflowException() {
        super("slots: the state overflowed its maximum number of slots and has no answer;"
                + " group by usage point and a shorter time and total afterwards, or raise maxSlots");
    }
}
