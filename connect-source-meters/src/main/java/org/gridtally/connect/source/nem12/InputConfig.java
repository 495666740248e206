package org.gridtally.connect.source.nem12;

import java.nio.file.Path;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.LongRange;

/**
 * Which files are read, when, and in how large pieces.
 *
 * @param glob names of files to read
 * @param settleMs how long a file must look the same before it is read
 * @param chunkReadings readings of one transaction, about
 */
record InputConfig(Path directory, String glob, long settleMs, int chunkReadings) {
    static final String DIRECTORY = "file.directory";
    static final String PATTERN = "file.pattern";
    static final String SETTLE_MS = "file.settle.ms";
    static final String CHUNK_READINGS = "file.chunk.readings";

    private static final String GROUP = "Input files";

    static ConfigDef define(ConfigDef def) {
        return def.define(
                        DIRECTORY,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Directory the NEM12 and NEM13 files appear in, plain or zipped. Every worker must see it under "
                                + "this path. Directories inside it are not read, nor files whose name begins with a dot.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Directory")
                .define(
                        PATTERN,
                        ConfigDef.Type.STRING,
                        "*.{csv,CSV,zip,ZIP}",
                        GlobPattern.VALID,
                        Importance.MEDIUM,
                        "Names of the files to read, as a glob pattern: * any characters, ? one character, {a,b} either.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "File name pattern")
                .define(
                        SETTLE_MS,
                        ConfigDef.Type.LONG,
                        1000L,
                        LongRange.between(0, 86_400_000),
                        Importance.MEDIUM,
                        "Milliseconds a file's size and time of modification must stand still before it is read, so that a "
                                + "file still being copied is left alone. 0 when writers rename a complete file into the "
                                + "directory.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Settling time (ms)")
                .define(
                        CHUNK_READINGS,
                        ConfigDef.Type.INT,
                        5000,
                        LongRange.between(1, 1_000_000),
                        Importance.LOW,
                        "Readings after which a transaction ends and the position in the file is stored. A day of a channel "
                                + "is never split, so a chunk may be one day longer.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Readings per chunk");
    }

    static InputConfig of(AbstractConfig config) {
        return new InputConfig(
                Path.of(config.getString(DIRECTORY)),
                config.getString(PATTERN),
                config.getLong(SETTLE_MS),
                config.getInt(CHUNK_READINGS));
    }
}
