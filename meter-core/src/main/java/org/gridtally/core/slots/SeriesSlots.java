package org.gridtally.core.slots;

import org.gridtally.core.Quality;

/** The canonical slots of one series, ascending in time. */
public interface SeriesSlots {
    /** {@code usage_point|channel|segment}. */
    String series();

    /** At least one. */
    int size();

    /** UTC milliseconds since 1970: the start of the interval or the instant of the reading. */
    long time(int index);

    /** Micro-units. */
    long value(int index);

    /** When the head-end last updated the value, milliseconds since 1970. */
    long version(int index);

    Quality quality(int index);

    /** The rank of the quality. */
    default int rank(int index) {
        return quality(index).rank();
    }

    /**
     * The series without its segment, that is without what stands behind the last {@code |}: the devices that followed
     * one another on a channel share it.
     */
    default String channel() {
        String series = series();
        int end = series.lastIndexOf('|');
        return end < 0 ? series : series.substring(0, end);
    }
}
