package org.gridtally.connect.source.nem12.file;

import java.nio.file.Path;

/**
 * What a reader of files must know.
 *
 * @param glob names of files to read
 * @param settleMs how long a file must look the same before it is read
 * @param chunkSize readings of one transaction, about
 */
public record FileReaderSettings(
        String headEnd,
        Path directory,
        String glob,
        long settleMs,
        int chunkSize,
        TaskShare share,
        Disposal finished,
        Disposal failed) {}
