package org.gridtally.connect.source.nem12;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.source.nem12.file.Disposal;

/**
 * What happens to a file that is read to its end.
 *
 * @param directory where it goes with policy move, else empty
 * @param failedDirectory where a file goes of which a part could not be read; empty: as any other
 */
record FinishedConfig(Policy policy, String directory, String suffix, String failedDirectory) {
    static final String POLICY = "file.finished.policy";
    static final String DIRECTORY = "file.finished.directory";
    static final String SUFFIX = "file.finished.suffix";
    static final String FAILED_DIRECTORY = "file.failed.directory";

    private static final String GROUP = "Finished files";
    private static final Choice POLICIES = Choice.of("keep", "mark", "move");

    /** The choices of {@link #POLICY}. */
    enum Policy {
        KEEP,
        MARK,
        MOVE
    }

    static ConfigDef define(ConfigDef def) {
        return def.define(
                        POLICY,
                        ConfigDef.Type.STRING,
                        "keep",
                        POLICIES,
                        Importance.MEDIUM,
                        "What happens to a file whose last reading is committed to Kafka: keep leaves it (its stored "
                                + "position says that it is done), mark appends a suffix to its name, move puts it into "
                                + "another directory. Files are never deleted.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Finished files",
                        List.of(DIRECTORY, SUFFIX),
                        POLICIES)
                .define(
                        DIRECTORY,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Directory finished files are moved to with policy move. Best on the same file system, where a move "
                                + "is one step.",
                        GROUP,
                        2,
                        Width.LONG,
                        "Directory of finished files",
                        VisibleWhen.is(POLICY, "move"))
                .define(
                        SUFFIX,
                        ConfigDef.Type.STRING,
                        ".done",
                        new ConfigDef.NonEmptyString(),
                        Importance.LOW,
                        "What policy mark appends to the name of a finished file. The file name pattern must not match "
                                + "marked names.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Suffix of finished files",
                        VisibleWhen.is(POLICY, "mark"))
                .define(
                        FAILED_DIRECTORY,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Directory for files of which a part could not be read at all, such as a damaged archive or a file "
                                + "that is no NEM12; the dead letter topic says why. Empty: they are treated as any finished "
                                + "file. A file with single broken lines is not one of them.",
                        GROUP,
                        4,
                        Width.LONG,
                        "Directory of failed files");
    }

    static FinishedConfig of(AbstractConfig config) {
        return new FinishedConfig(
                Policy.valueOf(config.getString(POLICY).toUpperCase(Locale.ROOT)),
                config.getString(DIRECTORY),
                config.getString(SUFFIX),
                config.getString(FAILED_DIRECTORY));
    }

    /** What happens to a file that was read whole. */
    Disposal finished() {
        return switch (policy) {
            case KEEP -> Disposal.KEEP;
            case MARK -> Disposal.mark(suffix);
            case MOVE -> Disposal.moveTo(Path.of(directory));
        };
    }

    /** What happens to a file of which a part could not be read. */
    Disposal failed() {
        return failedDirectory.isEmpty() ? finished() : Disposal.moveTo(Path.of(failedDirectory));
    }
}
