package org.gridtally.connect.source.nem12.format;

/**
 * One line of a file without its line end.
 *
 * @param number line number, from 1
 * @param start offset of its first byte from the beginning of the content
 * @param complete false when the line is longer than {@link LineReader#MAX_BYTES} and text is only its beginning
 */
public record Line(String text, long number, long start, boolean complete) {
    void checkComplete() throws Fault {
        if (!complete) {
            throw Fault.of("record", "at most " + LineReader.MAX_BYTES + " bytes", "a longer line");
        }
    }
}
