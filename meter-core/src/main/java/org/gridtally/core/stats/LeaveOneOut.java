package org.gridtally.core.stats;

/**
 * What are the moments of all values but the one looked at?
 *
 * <p>An outlier widens the spread it is judged by: among n values no |z| exceeds (n - 1)/sqrt(n), so within a window of
 * ten nothing ever reaches 3. Left out, it cannot hide itself. Moments before and after the value are merged instead of
 * subtracting it from the total, because subtracting cancels every digit of a small spread.
 */
public final class LeaveOneOut {
    private final Moments[] before;
    private final Moments[] after;

    /** Over these values; takes two moments per value. */
    public LeaveOneOut(double[] values) {
        int n = values.length;
        before = new Moments[n + 1];
        after = new Moments[n + 1];
        before[0] = Moments.NONE;
        after[n] = Moments.NONE;
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i].plus(values[i]);
            after[n - 1 - i] = after[n - i].plus(values[n - 1 - i]);
        }
    }

    /** Of all values but that at the index. */
    public Moments without(int index) {
        return before[index].merge(after[index + 1]);
    }
}
