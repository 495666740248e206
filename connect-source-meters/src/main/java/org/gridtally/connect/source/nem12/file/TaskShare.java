package org.gridtally.connect.source.nem12.file;

/** Which files of the directory does this task read? Those whose name hashes to it, so that no two tasks read one. */
public record TaskShare(int index, int count) {
    boolean has(String fileName) {
        return Math.floorMod(fileName.hashCode(), count) == index;
    }
}
