package org.gridtally.core.coincident;

/** More slots came together in one fleet than it may hold; it has no answer rather than a wrong one. */
public final class FleetOverflowException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FleetOverflowException() {
        super("fleet: the state overflowed, expected at most " + FleetLoad.MAX_SLOTS
                + " slots and meters that have not overflowed themselves; ask for less time");
    }
}
