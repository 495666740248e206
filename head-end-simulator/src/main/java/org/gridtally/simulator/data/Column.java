package org.gridtally.simulator.data;

import java.util.Arrays;
import org.gridtally.simulator.plan.Measure;

/** One channel of a file while it is read. */
final class Column {
    private final String usagePoint;
    private final String channel;
    private final Measure measure;
    private long[] seconds = new long[1024];
    private long[] micros = new long[1024];
    private int size;

    Column(String usagePoint, String channel, Measure measure) {
        this.usagePoint = usagePoint;
        this.channel = channel;
        this.measure = measure;
    }

    void add(long epochSecond, long value) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            micros = Arrays.copyOf(micros, size * 2);
        }
        seconds[size] = epochSecond;
        micros[size++] = value;
    }

    String usagePoint() {
        return usagePoint;
    }

    String channel() {
        return channel;
    }

    Measure measure() {
        return measure;
    }

    long[] seconds() {
        return Arrays.copyOf(seconds, size);
    }

    long[] micros() {
        return Arrays.copyOf(micros, size);
    }
}
