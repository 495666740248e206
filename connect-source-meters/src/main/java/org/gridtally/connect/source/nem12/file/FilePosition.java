package org.gridtally.connect.source.nem12.file;

import java.util.Locale;
import org.gridtally.connect.source.nem12.format.Checkpoint;
import org.gridtally.connect.source.nem12.format.Checkpoint.Place;
import org.gridtally.connect.source.task.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far has a file been read? Stored with each chunk, as strings and longs.
 *
 * @param fingerprint of the file it was read from
 * @param flawed true when a part of the file could not be read at all
 * @param entry index of the archive's entry; 0 in a plain file
 */
public record FilePosition(Fingerprint fingerprint, Status status, boolean flawed, int entry, Checkpoint checkpoint) {
    static final String FINGERPRINT = "fingerprint";
    static final String STATUS = "status";
    static final String FLAWED = "flawed";
    static final String ENTRY = "entry";
    static final String POSITION = "position";
    static final String LINE = "line";
    static final String HEADER_POSITION = "header_position";
    static final String HEADER_LINE = "header_line";
    static final String CHANNEL_POSITION = "channel_position";
    static final String CHANNEL_LINE = "channel_line";

    /** Whether anything is left to read. */
    enum Status {
        READING,
        DONE
    }

    static FilePosition startOf(Fingerprint fingerprint) {
        return new FilePosition(fingerprint, Status.READING, false, 0, Checkpoint.START);
    }

    FilePosition done() {
        return new FilePosition(fingerprint, Status.DONE, flawed, entry, checkpoint);
    }

    boolean isDone() {
        return status == Status.DONE;
    }

    Position toPosition() {
        return Position.START
                .with(FINGERPRINT, fingerprint.text())
                .with(STATUS, status.name().toLowerCase(Locale.ROOT))
                .with(FLAWED, flawed ? 1 : 0)
                .with(ENTRY, entry)
                .with(POSITION, checkpoint.position())
                .with(LINE, checkpoint.line())
                .with(HEADER_POSITION, checkpoint.header().position())
                .with(HEADER_LINE, checkpoint.header().line())
                .with(CHANNEL_POSITION, checkpoint.channel().position())
                .with(CHANNEL_LINE, checkpoint.channel().line());
    }

    /**
     * The stored position, or null when nothing is stored.
     *
     * @throws IllegalArgumentException when it is not one this class has written
     */
    static @Nullable FilePosition of(Position stored) {
        return stored.equals(Position.START) ? null : parse(stored);
    }

    /**
     * Refuses a position that no reader could go on from.
     *
     * @throws IllegalArgumentException with a sentence about the value at fault
     */
    public static void check(Position stored) {
        parse(stored);
    }

    private static FilePosition parse(Position stored) {
        String fingerprint = stored.text(FINGERPRINT);
        if (fingerprint == null) {
            throw new IllegalArgumentException(FINGERPRINT + ": expected a string, found nothing");
        }
        long position = number(stored, POSITION, 0);
        Place header = place(stored, HEADER_POSITION, HEADER_LINE, position);
        Place channel = place(stored, CHANNEL_POSITION, CHANNEL_LINE, position);
        Checkpoint checkpoint = new Checkpoint(position, number(stored, LINE, 1), header, channel);
        int entry = Math.toIntExact(Math.min(number(stored, ENTRY, 0), Integer.MAX_VALUE));
        return new FilePosition(
                new Fingerprint(fingerprint), status(stored), number(stored, FLAWED, 0) == 1, entry, checkpoint);
    }

    private static Status status(Position stored) {
        for (Status status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(stored.text(STATUS))) {
                return status;
            }
        }
        throw new IllegalArgumentException(STATUS + ": expected reading or done, found " + stored.text(STATUS));
    }

    private static Place place(Position stored, String position, String line, long before) {
        long at = number(stored, position, -1);
        if (at >= 0 && at > before) {
            throw new IllegalArgumentException(position + ": expected at most " + before + ", found " + at);
        }
        return at < 0 ? Place.NONE : new Place(at, number(stored, line, 1));
    }

    private static long number(Position stored, String name, long least) {
        long number = stored.number(name, Long.MIN_VALUE);
        if (number < least) {
            throw new IllegalArgumentException(name + ": expected a whole number from " + least + ", found "
                    + (number == Long.MIN_VALUE ? "nothing" : String.valueOf(number)));
        }
        return number;
    }
}
