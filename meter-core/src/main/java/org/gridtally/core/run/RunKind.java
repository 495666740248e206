package org.gridtally.core.run;

import org.gridtally.core.Quality;
import org.gridtally.core.channel.ChannelSeries;

/** What readings of a run have in common. */
public enum RunKind {
    /** The same value, zero or not: a stuck meter. */
    FLAT {
        @Override
        boolean holds(ChannelSeries series, int index) {
            return true;
        }

        @Override
        boolean continues(ChannelSeries series, int index) {
            return series.value(index) == series.value(index - 1);
        }
    },
    /** Zero: an empty house, or a bypass. */
    ZERO {
        @Override
        boolean holds(ChannelSeries series, int index) {
            return series.value(index) == 0;
        }
    },
    /** Below zero: energy against the channel's direction. */
    NEGATIVE {
        @Override
        boolean holds(ChannelSeries series, int index) {
            return series.value(index) < 0;
        }
    },
    /** Estimated or substituted: nobody measured. */
    ESTIMATED {
        @Override
        boolean holds(ChannelSeries series, int index) {
            Quality quality = series.quality(index);
            return quality == Quality.ESTIMATED
                    || quality == Quality.SUBSTITUTED
                    || quality == Quality.FINAL_SUBSTITUTED;
        }
    };

    /** True when the reading can be in a run of this kind. */
    abstract boolean holds(ChannelSeries series, int index);

    /** True when the reading, which {@link #holds}, goes on with the run of the one before it. */
    boolean continues(ChannelSeries series, int index) {
        return true;
    }
}
