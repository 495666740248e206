package org.gridtally.core.slots;

import java.util.Arrays;

/**
 * Codes a column as its first number and runs of equal steps. Regular times, one version for a whole day, versions that
 * advance with time, and one quality all take a single run.
 */
final class StepRuns {
    private StepRuns() {}

    static void write(ByteSink sink, long[] column, int size) {
        sink.putSigned(column[0]);
        int at = 1;
        while (at < size) {
            long step = column[at] - column[at - 1];
            int end = at + 1;
            while (end < size && column[end] - column[end - 1] == step) {
                end++;
            }
            sink.putSigned(step);
            sink.putUnsigned(end - at);
            at = end;
        }
    }

    static void read(ByteSource source, long[] column, int size) {
        long last = source.getSigned();
        column[0] = last;
        int at = 1;
        while (at < size) {
            long step = source.getSigned();
            int end = at + run(source, size - at);
            for (; at < end; at++) {
                last += step;
                column[at] = last;
            }
        }
    }

    /** Reads a column in which each number must be above the one before. */
    static void readAscending(ByteSource source, long[] column, int size, String what) {
        long last = source.getSigned();
        column[0] = last;
        int at = 1;
        while (at < size) {
            long step = source.getSigned();
            int end = at + run(source, size - at);
            for (; at < end; at++) {
                long next = last + step;
                if (next <= last) {
                    throw new SlotsFormatException(
                            what + ": expected above " + last + " at slot " + at + ", found " + next);
                }
                last = next;
                column[at] = last;
            }
        }
    }

    /** Reads a column of numbers from 0 up to, not including, a bound that fits a byte. */
    static void readSmall(ByteSource source, byte[] column, int size, int bound, String what) {
        long last = requireSmall(source.getSigned(), bound, what);
        column[0] = (byte) last;
        int at = 1;
        while (at < size) {
            long step = source.getSigned();
            int end = at + run(source, size - at);
            if (step == 0) {
                Arrays.fill(column, at, end, (byte) last);
                at = end;
            }
            for (; at < end; at++) {
                last = requireSmall(last + step, bound, what);
                column[at] = (byte) last;
            }
        }
    }

    /** Passes over a column. */
    static void skip(ByteSource source, int size) {
        source.skipNumbers(1);
        int at = 1;
        while (at < size) {
            source.skipNumbers(1);
            at += run(source, size - at);
        }
    }

    private static int run(ByteSource source, int slots) {
        long run = source.getUnsigned();
        if (run < 1 || run > slots) {
            throw new SlotsFormatException("run: expected 1 to " + slots + " slots, found " + run);
        }
        return (int) run;
    }

    private static long requireSmall(long number, int bound, String what) {
        if (number < 0 || number >= bound) {
            throw new SlotsFormatException(what + ": expected 0 to " + (bound - 1) + ", found " + number);
        }
        return number;
    }
}
