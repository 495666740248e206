package org.gridtally.simulator.plan;

/**
 * Which usage points have a feature: exactly the asked-for number of them, in a run that begins anywhere on the ring of
 * usage points, so that a small population has the feature too.
 */
record Places(int start, int count, int of) {

    /** A share of the usage points, at least one. */
    static Places share(double share, int of, double start) {
        return new Places((int) (start * of), Math.max(1, (int) Math.round(share * of)), of);
    }

    static Places none() {
        return new Places(0, 0, 1);
    }

    boolean contains(int usagePoint) {
        return Math.floorMod(usagePoint - start, of) < count;
    }
}
