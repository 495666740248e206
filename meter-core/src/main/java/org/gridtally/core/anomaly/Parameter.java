package org.gridtally.core.anomaly;

/** Checks a parameter of a function and says which one is wrong, what was expected and what was found. */
record Parameter(AnomalyKind kind, String name) {
    void atLeast(double least, double found) {
        if (!(found >= least) || found == Double.POSITIVE_INFINITY) {
            throw wrong("a number of at least " + least, found);
        }
    }

    void above(double bound, double found) {
        if (!(found > bound) || found == Double.POSITIVE_INFINITY) {
            throw wrong("a number above " + bound, found);
        }
    }

    void within(double least, double most, double found) {
        if (!(found >= least && found <= most)) {
            throw wrong("a number from " + least + " to " + most, found);
        }
    }

    private IllegalArgumentException wrong(String expected, double found) {
        return new IllegalArgumentException(
                kind.sqlName() + ": " + name + ": expected " + expected + ", found " + found);
    }
}
