package org.gridtally.connect.source.greenbutton.espi;

import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;
import org.gridtally.core.Quality;
import org.jspecify.annotations.Nullable;

/** Maps the readings of one entry, all of one series and version. */
final class BlockMapper {
    private static final long LATEST = 4_102_444_800L;

    private final Series series;
    private final ChannelMapping channel;
    private final @Nullable LocalTimeParameters localTime;
    private final long version;

    BlockMapper(Series series, ChannelMapping channel, @Nullable LocalTimeParameters localTime, long version) {
        this.series = series;
        this.channel = channel;
        this.localTime = localTime;
        this.version = version;
    }

    Series series() {
        return series;
    }

    /** Maps one reading, the n-th of its block. */
    Reading map(IntervalBlock block, IntervalReading raw, int position) throws Unreadable {
        long start = start(block, raw, position);
        return new Reading(
                series,
                measurand(raw),
                start * 1000,
                value(raw),
                quality(raw.quality()),
                raw.quality(),
                version,
                localTime == null ? null : localTime.offsetAt(start),
                null);
    }

    private long start(IntervalBlock block, IntervalReading raw, int position) throws Unreadable {
        String own = raw.start();
        if (own != null) {
            return second("timePeriod.start", own);
        }
        if (block.start() == null || channel.step() <= 0) {
            throw new Unreadable("timePeriod.start", "seconds since 1970", null);
        }
        return second("interval.start", block.start()) + (long) position * channel.step();
    }

    private static long second(String field, @Nullable String text) throws Unreadable {
        Long second = EspiNumbers.whole(text);
        if (second == null || second < 0 || second > LATEST) {
            throw new Unreadable(field, "seconds since 1970, up to the year 2100", text);
        }
        return second;
    }

    private Measurand measurand(IntervalReading raw) throws Unreadable {
        String duration = raw.duration();
        Long seconds = duration == null ? Long.valueOf(channel.step()) : EspiNumbers.whole(duration);
        boolean wrong = seconds == null || seconds < 1 || seconds > 2_678_400;
        if (channel.isInterval() && wrong) {
            throw new Unreadable("timePeriod.duration", "seconds from 1 to 2678400", duration);
        }
        return channel.lasting(seconds == null ? 0 : Math.toIntExact(Math.min(seconds, Integer.MAX_VALUE)));
    }

    private long value(IntervalReading raw) throws Unreadable {
        String value = raw.value();
        if (value == null || value.isBlank()) {
            throw new Unreadable("value", "a number", value);
        }
        try {
            return channel.scale().micros(value);
        } catch (NumberFormatException e) {
            throw new Unreadable("value", "a number", value);
        } catch (ArithmeticException e) {
            throw new Unreadable(
                    "value",
                    "a magnitude below 10^12 " + channel.lasting(channel.step()).unit(),
                    value);
        }
    }

    /** ESPI gives a reading a quality only where it departs from the normal: none means valid. */
    private static Quality quality(@Nullable String code) {
        return code == null ? Quality.VALID : Quality.fromEspi(EspiNumbers.code(code));
    }
}
