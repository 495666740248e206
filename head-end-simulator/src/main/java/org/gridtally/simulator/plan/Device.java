package org.gridtally.simulator.plan;

import java.util.Arrays;
import org.gridtally.simulator.model.Register;

/**
 * One meter at a usage point while it is installed.
 *
 * @param segment how readings name it
 * @param from its first interval
 * @param to the position behind its last interval; an exchanged interval belongs to both devices
 * @param installed the second of its initial register read
 * @param removed the second of its final register read
 * @param firstFifths fifths of its first interval it measured
 * @param lastFifths fifths of its last interval it measured
 */
record Device(String segment, int from, int to, long installed, long removed, int firstFifths, int lastFifths) {
    private static final int FIFTHS = 5;
    private static final int FIFTHS_OF_OLD = 2;

    /** The only meter of a usage point. */
    static Device only(Points all, int seconds) {
        int size = all.size();
        return new Device("", 0, size, all.seconds()[0], all.seconds()[size - 1] + seconds, FIFTHS, FIFTHS);
    }

    /** The meter that is taken away two fifths into an interval. */
    static Device before(Points all, int exchanged, int seconds) {
        long at = exchangedAt(all, exchanged, seconds);
        return new Device("", 0, exchanged + 1, all.seconds()[0], at, FIFTHS, FIFTHS_OF_OLD);
    }

    /** The meter that takes its place. */
    static Device after(Points all, int exchanged, int seconds, String segment) {
        long at = exchangedAt(all, exchanged, seconds);
        long end = all.seconds()[all.size() - 1] + seconds;
        return new Device(segment, exchanged, all.size(), at, end, FIFTHS - FIFTHS_OF_OLD, FIFTHS);
    }

    private static long exchangedAt(Points all, int exchanged, int seconds) {
        return all.seconds()[exchanged] + (long) seconds * FIFTHS_OF_OLD / FIFTHS;
    }

    /** Its part of the usage point's energy; the parts of two devices add up to the whole. */
    Points share(Points all, long quantum) {
        long[] seconds = Arrays.copyOfRange(all.seconds(), from, to);
        long[] micros = Arrays.copyOfRange(all.micros(), from, to);
        int last = micros.length - 1;
        if (lastFifths < FIFTHS) {
            micros[last] = oldPart(micros[last], quantum);
        }
        if (firstFifths < FIFTHS) {
            micros[0] -= oldPart(micros[0], quantum);
        }
        return new Points(seconds, micros);
    }

    private static long oldPart(long micros, long quantum) {
        return micros * FIFTHS_OF_OLD / FIFTHS / quantum * quantum;
    }

    /** Its dials: an initial read, one at every so many seconds of real time, and a final read. */
    Points reads(Points share, Register register, int everySeconds) {
        long[] seconds = new long[share.size() + 2];
        long[] dials = new long[share.size() + 2];
        int reads = 0;
        seconds[reads] = installed;
        dials[reads++] = register.after(0);
        long energy = 0;
        for (int i = 0; i < share.size(); i++) {
            long second = share.seconds()[i];
            if (second > installed && second % everySeconds == 0) {
                seconds[reads] = second;
                dials[reads++] = register.after(energy);
            }
            energy += share.micros()[i];
        }
        seconds[reads] = removed;
        dials[reads++] = register.after(energy);
        return new Points(Arrays.copyOf(seconds, reads), Arrays.copyOf(dials, reads));
    }
}
