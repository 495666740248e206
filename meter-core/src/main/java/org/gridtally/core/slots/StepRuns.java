package org.gridtally.core.slots;

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
            long run = source.getUnsigned();
            if (run < 1 || run > size - at) {
                throw new SlotsFormatException("run: expected 1 to " + (size - at) + " slots, found " + run);
            }
            for (int end = at + (int) run; at < end; at++) {
                last += step;
                column[at] = last;
            }
        }
    }
}
