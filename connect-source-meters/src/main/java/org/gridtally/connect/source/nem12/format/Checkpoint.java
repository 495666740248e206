package org.gridtally.connect.source.nem12.format;

/**
 * Where to read on in a content, and which records before that place still count there. It lies between days, never
 * between a 300 record and its 400 records.
 *
 * @param position offset of the first byte not read yet
 * @param line number of the line that begins there
 * @param header the record that opened the block: its 100 record, or the first record of a block without one
 * @param channel the 200 record in force
 */
public record Checkpoint(long position, long line, Place header, Place channel) {
    /** The beginning of a content. */
    public static final Checkpoint START = new Checkpoint(0, 1, Place.NONE, Place.NONE);

    /**
     * A line, by the offset of its first byte and its number.
     *
     * @param position -1 when there is no such line
     */
    public record Place(long position, long line) {
        /** No line. */
        public static final Place NONE = new Place(-1, 0);

        /** True when there is such a line. */
        public boolean exists() {
            return position >= 0;
        }

        static Place of(Line line) {
            return new Place(line.start(), line.number());
        }
    }
}
