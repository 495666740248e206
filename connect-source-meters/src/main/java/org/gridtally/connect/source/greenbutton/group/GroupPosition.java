package org.gridtally.connect.source.greenbutton.group;

import org.gridtally.connect.source.task.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far a meter group has been read. Between windows only the minimum of the next one is kept; inside a window also
 * its end and the link to the page that comes next.
 *
 * @param min earliest update time of the open window, or of the next one
 * @param max end of the open window; 0 between windows
 * @param nextPage link to the next page of the open window; null between windows
 * @param digest digest of the last feed that came as one page, to recognize it
 */
public record GroupPosition(long min, long max, @Nullable String nextPage, @Nullable String digest) {
    private static final String MIN = "updated_min";
    private static final String MAX = "updated_max";
    private static final String NEXT = "next_page";
    private static final String DIGEST = "digest";

    /** The position Connect stored, or the beginning. */
    static GroupPosition of(Position stored, long start) {
        return new GroupPosition(
                stored.number(MIN, start), stored.number(MAX, 0), stored.text(NEXT), stored.text(DIGEST));
    }

    /** As Connect stores it. */
    Position toPosition() {
        Position position = Position.START.with(MIN, min).with(NEXT, nextPage).with(DIGEST, digest);
        return max == 0 ? position : position.with(MAX, max);
    }

    /** Inside a window, before the page of this link. */
    GroupPosition inside(Window window, String link) {
        return new GroupPosition(window.min(), window.max(), link, null);
    }

    /** Behind a window. */
    GroupPosition behind(Window window, @Nullable String newDigest) {
        return new GroupPosition(window.max(), 0, null, newDigest == null ? digest : newDigest);
    }

    /** Before the window that is open, for a head-end that has forgotten its pages. */
    GroupPosition beforeWindow() {
        return new GroupPosition(min, 0, null, digest);
    }

    /**
     * Checks an offset that an operator sets.
     *
     * @throws IllegalArgumentException with a sentence when a task could not start from it
     */
    public static void check(Position position) {
        GroupPosition group = of(position, 0);
        position.toOffset().forEach((name, value) -> {
            boolean number = name.equals(MIN) || name.equals(MAX);
            boolean text = name.equals(NEXT) || name.equals(DIGEST);
            if (number ? !(value instanceof Long) : !text || !(value instanceof String)) {
                throw new IllegalArgumentException("expected " + MIN + " and " + MAX + " in milliseconds, " + NEXT
                        + " and " + DIGEST + " as texts, found " + name + "=" + value);
            }
        });
        if (group.min < 0 || (group.nextPage == null) != (group.max == 0)) {
            throw new IllegalArgumentException("expected " + MIN + " of 0 or more, and " + MAX + " together with "
                    + NEXT + " or neither, found " + position);
        }
        if (group.max != 0 && group.max < group.min) {
            throw new IllegalArgumentException(MAX + ": expected " + group.min + " or more, found " + group.max);
        }
    }
}
