package org.gridtally.core.anomaly;

import java.util.Locale;

/** Which rule a point broke. */
public enum AnomalyKind {
    /** Far from the mean in standard deviations. */
    Z,
    /** Far from the median in median absolute deviations. */
    ROBUST_Z,
    /** Outside the fences around the quartiles. */
    TUKEY,
    /** Outside the fences around two chosen quantiles. */
    CUSTOM_TUKEY,
    /** Unlike the same hour of the other weeks. */
    HOUR_OF_WEEK,
    /** The moving average has left its limits. */
    EWMA,
    /** Small deviations to one side have added up. */
    CUSUM,
    /** The same value for too long. */
    FLATLINE,
    /** Nothing for too long. */
    ZERO_RUN,
    /** The day's peak stands alone. */
    SPIKE,
    /** Energy against the channel's direction. */
    REVERSE_ENERGY,
    /** More than the connection can carry. */
    OVER_FUSE,
    /** What trend and season leave unexplained is large. */
    STL_RESIDUAL,
    /** Further off, in level or in step, than anything in recent memory. */
    NOVELTY;

    /** The name in SQL and in documents: {@code robust_z}. */
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
